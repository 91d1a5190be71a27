import type { Connector } from './connectors.ts'
import type { Form } from './inflection.ts'
import type { Token } from './tokens.ts'

/** Where a second verb is looked for. */
export interface Place {
  readonly part: readonly Token[]
  readonly form: Form
  /** Index of the word after the connector. */
  readonly at: number
  readonly kind: Connector['kind']
  /** Index of the last token before the connector. */
  readonly before: number
  /** Index of the verb of the clause before. */
  readonly verbAt: number
  /** How many orders with objects of their own were found so far. */
  readonly found: number
  /** Whether the clause before lists nouns already: *add a menu, a footer and …*. */
  readonly lists: boolean
  /** Whether the words before it leave no doubt that it is a verb: *and to …*. */
  readonly certain: boolean
  /** Whether the order is one of several things that somebody wants to be able to do. */
  readonly wished: boolean
}
