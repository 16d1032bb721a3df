/** Numbers in words, scales and units of measure, as data. Units after the SI brochure and everyday news English. */

/** Cardinal words. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen'
  ].map((word, value) => [word, value] as const),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index) => [word, (index + 2) * 10] as const
  )
])

/** Ordinal words from `fourth`; `first`, `second`, `third` too often count nothing. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  ['fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'].map(
    (word, index) => [word, index + 4] as const
  )
)

/** What a number before it is multiplied by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['dozen', 12],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7]
])

/** Scales that are told from words only where they touch the figure: `£4mn`, `₹500cr`. */
export const suffixScales: ReadonlyMap<string, number> = new Map([
  ['mn', 1e6],
  ['cr', 1e7]
])

/** Units that are told from words only where they touch the figure: `4pc`, `20p`, `6ft 2in`. */
export const suffixUnits: ReadonlyMap<string, string> = new Map([
  ['pc', '%'],
  ['p', 'penny'],
  ['in', 'inch'],
  ['h', 'hour'],
  ['bps', 'basis point']
])

/** Parts written as one character. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3]
])

/** Signs of currencies that stand before a figure, after Unicode's category Sc. */
export const currencies: ReadonlySet<string> = new Set('$€£¥₹₦₽₩₺₪₱₫₴₵')

/** Currencies by the letters that stand before a figure, in lower case: `Rs 500`, `KSh3.4m`; codes after ISO 4217. */
export const currencyLetters: ReadonlyMap<string, string> = new Map([
  ['rs', '₹'],
  ['inr', '₹'],
  ['sh', 'Sh'],
  ['ksh', 'Sh'],
  ['kes', 'Sh'],
  ['ngn', '₦'],
  ['zar', 'R'],
  ['usd', '$'],
  ['eur', '€'],
  ['gbp', '£']
])
/** … by one letter, where a scale follows: `R50m`, `N500 million`. */
export const currencyInitials: ReadonlyMap<string, string> = new Map([
  ['r', 'R'],
  ['n', '₦']
])

/** Parts of a whole. */
export const shares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10]
])

/** Units by the words and signs that name them. A noun that is no unit is what a figure counts. */
export const units: ReadonlyMap<string, string> = new Map(
  `
%: % percent pct percentage
point: point points pts
$: dollar dollars $ us$ usd buck bucks
€: euro euros €
£: pound pounds £ gbp quid
¥: yen ¥
cent: cent cents
penny: penny pence
basis point: bp
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks
month: month months
year: year years yr yrs
age: year-old year-olds
millimetre: millimetre millimetres millimeter millimeters mm
centimetre: centimetre centimetres centimeter centimeters cm
metre: metre metres meter meters
kilometre: kilometre kilometres kilometer kilometers km kms
inch: inch inches
foot: foot feet ft
yard: yard yards
mile: mile miles
mph: mph
knot: knot knots
acre: acre acres
hectare: hectare hectares
gram: gram grams
kilogram: kilogram kilograms kilo kilos kg
tonne: tonne tonnes ton tons
ounce: ounce ounces oz
litre: litre litres liter liters
gallon: gallon gallons
barrel: barrel barrels
watt: watt watts
kilowatt: kilowatt kilowatts kw
megawatt: megawatt megawatts mw
gigawatt: gigawatt gigawatts gw
degree: degree degrees °c °f
volt: volt volts
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [unit, names] = line.split(': ')
      return names!.split(' ').map((name) => [name, unit!] as const)
    })
)

/** Words before a figure that make it a bound or a guess. */
export const hedges: ReadonlyMap<string, 'at least' | 'at most' | 'about'> = new Map([
  ...['over', 'exceeding', 'minimum'].map((word) => [word, 'at least'] as const),
  ...['under', 'below', 'nearly', 'almost', 'maximum'].map((word) => [word, 'at most'] as const),
  ...['about', 'around', 'roughly', 'approximately', 'some', 'estimated', 'circa', 'perhaps'].map(
    (word) => [word, 'about'] as const
  )
])
