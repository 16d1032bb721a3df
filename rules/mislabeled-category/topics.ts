/** The 17 IPTC Media Topics, what a section for each is usually called, and which of them share stories. */

/** The top level of the IPTC Media Topics (October 2023), in alphabetical order. */
export const topics = [
  'arts culture entertainment and media',
  'conflict war and peace',
  'crime law and justice',
  'disaster accident and emergency',
  'economy business and finance',
  'education',
  'environment',
  'health',
  'human interest',
  'labour',
  'lifestyle and leisure',
  'politics and government',
  'religion',
  'science and technology',
  'society',
  'sport',
  'weather'
] as const

/** One of the IPTC Media Topics. */
export type Topic = (typeof topics)[number]

/** What a section for a topic is called where a house does not say. */
export const usualSection: Readonly<Record<Topic, string>> = {
  'arts culture entertainment and media': 'Entertainment',
  'conflict war and peace': 'Conflict',
  'crime law and justice': 'Crime',
  'disaster accident and emergency': 'Disasters',
  'economy business and finance': 'Business',
  education: 'Education',
  environment: 'Environment',
  health: 'Health',
  'human interest': 'People',
  labour: 'Labour',
  'lifestyle and leisure': 'Lifestyle',
  'politics and government': 'Politics',
  religion: 'Religion',
  'science and technology': 'Science & Technology',
  society: 'Society',
  sport: 'Sport',
  weather: 'Weather'
}

/** A topic as the taxonomy writes it: `arts, culture, entertainment and media`. */
export function nameOf(topic: Topic): string {
  const [head = '', tail] = topic.split(' and ')
  return tail ? `${head.replaceAll(' ', ', ')} and ${tail}` : topic
}

/**
 * Topics that many stories belong to at once: a court that strikes down a law, a storm that floods a town, a strike
 * at a car maker. A story of one may be filed under the other, so that more is needed to call it misplaced.
 */
export const kindred: readonly (readonly [Topic, Topic])[] = [
  ['arts culture entertainment and media', 'human interest'],
  ['arts culture entertainment and media', 'lifestyle and leisure'],
  ['arts culture entertainment and media', 'society'],
  ['conflict war and peace', 'crime law and justice'],
  ['conflict war and peace', 'disaster accident and emergency'],
  ['conflict war and peace', 'politics and government'],
  ['crime law and justice', 'disaster accident and emergency'],
  ['crime law and justice', 'human interest'],
  ['crime law and justice', 'politics and government'],
  ['crime law and justice', 'society'],
  ['disaster accident and emergency', 'environment'],
  ['disaster accident and emergency', 'weather'],
  ['economy business and finance', 'labour'],
  ['economy business and finance', 'lifestyle and leisure'],
  ['economy business and finance', 'politics and government'],
  ['economy business and finance', 'science and technology'],
  ['education', 'politics and government'],
  ['education', 'society'],
  ['environment', 'politics and government'],
  ['environment', 'science and technology'],
  ['environment', 'weather'],
  ['health', 'lifestyle and leisure'],
  ['health', 'politics and government'],
  ['health', 'science and technology'],
  ['human interest', 'lifestyle and leisure'],
  ['human interest', 'politics and government'],
  ['human interest', 'society'],
  ['human interest', 'sport'],
  ['labour', 'politics and government'],
  ['lifestyle and leisure', 'society'],
  ['politics and government', 'society'],
  ['religion', 'society']
]
