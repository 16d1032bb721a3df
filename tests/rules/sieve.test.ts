import {expect, it} from 'vitest'
import {lists, Sieve} from '../../rules/inconsistent-naming/sieve.ts'

const word = (number: number): string => `word${number.toString(36)}`

it('never denies a word it took in, and denies most others', () => {
  const sieve = new Sieve()
  for (let number = 0; number < 4000; number++) sieve.add(word(number), lists.forms)
  for (let number = 0; number < 4000; number++)
    expect(sieve.listsOf(word(number)) & lists.forms).toBe(lists.forms)
  const words = readable.split(' ')
  expect(words.filter((other) => sieve.listsOf(other) !== 0).length).toBeLessThan(words.length / 3)
})

const readable =
  'the ferry left early on monday and nobody in town had heard of a second crossing before noon although two officers waited at quay'
