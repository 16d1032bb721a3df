/**
 * How loud each kind of finding is by default.
 *
 * `warning` is for kinds of which at least nine findings in ten are right when read on published copy; all else is
 * `info`. No rule has an `error` by default: a house raises what it cannot live with. Front matter that cannot be read
 * is one, since nothing else then knows the draft's date and section.
 */

/** From silent to loudest. */
export const severities = ['off', 'info', 'warning', 'error'] as const

/** How loud a finding is; `off` is never reported. */
export type Severity = (typeof severities)[number]

/** Rule id, or another id that findings go by, then each of its kinds. */
export const defaultSeverity: Readonly<Record<string, Readonly<Record<string, Severity>>>> = {
  'inconsistent-naming': {
    'country-form': 'warning',
    'noun-mix': 'warning',
    demonym: 'warning',
    'place-name': 'warning',
    'body-name': 'warning',
    'person-name': 'warning',
    'party-case': 'warning',
    'party-member': 'warning',
    'acronym-case': 'warning',
    alias: 'warning',
    term: 'warning',
    'title-stop': 'warning',
    'title-form': 'warning',
    percent: 'warning',
    'initialism-stops': 'warning',
    hyphenation: 'warning',
    'attributive-hyphen': 'warning',
    'name-joining': 'warning',
    capitals: 'warning',
    'inner-capitals': 'warning',
    dialect: 'warning',
    'misspelled-name': 'warning',
    transliteration: 'warning',
    nickname: 'info',
    spoken: 'info',
    'house-name': 'warning',
    diacritics: 'info',
    'former-name': 'info',
    'noun-hyphen': 'info',
    courtesy: 'info',
    'defined-unused': 'info',
    'defined-twice': 'info',
    'used-before-defined': 'info',
    'acronym-word': 'info',
    'open-compound': 'info',
    undefined: 'off'
  },
  'duplicated-fact': {
    restated: 'warning',
    contained: 'warning',
    retold: 'warning',
    echoed: 'info',
    'reused-quotation': 'warning'
  },
  'conflicting-fact': {
    number: 'warning',
    date: 'warning',
    name: 'warning',
    polarity: 'warning',
    calendar: 'warning',
    sum: 'warning',
    age: 'warning',
    change: 'warning',
    headline: 'info',
    count: 'info',
    'release-day': 'info'
  },
  'mislabeled-category': {misfiled: 'warning'},
  'unattributed-quote': {bare: 'warning', distant: 'info', ambiguous: 'info', unintroduced: 'info'},
  'front-matter': {broken: 'error'},
  language: {unsupported: 'info'},
  'unused-ignore': {unused: 'warning', 'unknown-rule': 'warning'}
}
