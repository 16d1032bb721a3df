/** Markdown as it comes out of pastes, CMS exports and hurried hands. */
import fc from 'fast-check'

const words = fc.constantFrom(
  ...'The mayor said Tuesday that 12 people 4.5 percent U.S. US United States Mr. Lind Mr Lind Dr. Ana J. K. Ruiz Ruis it they was not No. Sept. 11 $3 million €2bn 9/11 21:30 café naïve 北京 Київ 👩‍🚒 🇺🇸 R&D R&amp;D &quot; &#8217; &nbsp; &bogus; \u00ad co\u00adop'.split(
    ' '
  )
)
const marks = fc.constantFrom(
  ...[
    '"',
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    "''",
    '``',
    '«',
    '»',
    '„',
    '‹',
    ',"',
    '."',
    '?”',
    '--',
    '—',
    '…',
    '...',
    '.',
    '.',
    ',',
    ':',
    ';',
    '(',
    ')',
    '[',
    ']'
  ]
)
const markup = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '`',
    '~~',
    '\\',
    '\\"',
    '<b>',
    '</b>',
    '<br>',
    '<!--',
    '-->',
    '<p>',
    '![](a.jpg)',
    '[a](b "c")',
    '[^1]',
    'https://x.org/a?b="c"',
    '@lind',
    '#tag',
    'a@b.org',
    '{{< x >}}',
    '{% y %}',
    '[caption id="1"]',
    '|',
    '^'
  ]
)
const breaks = fc.constantFrom(
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '  \n',
    '\n> ',
    '\n>> ',
    '\n- ',
    '\n  1. ',
    '\n\n    ',
    '\n# ',
    '\n## ',
    '\n---\n',
    '\n+++\n',
    '\n```\n',
    '\n| a | b |\n|---|---|\n| ',
    '\n[^1]: ',
    '\n<div>\n',
    '\n</div>\n',
    '\t',
    '\u2028',
    '\0',
    '\uFEFF',
    '\u200b',
    '\ud800'
  ]
)

const piece = fc.oneof(
  {weight: 8, arbitrary: words},
  {weight: 4, arbitrary: marks},
  {weight: 2, arbitrary: markup},
  {weight: 3, arbitrary: breaks}
)

/** Up to 80 pieces of words, marks, markup and line ends, most of them set apart by spaces. */
export const nastyMarkdown = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), {maxLength: 80})
  .map((pieces) => pieces.flat().join(''))
