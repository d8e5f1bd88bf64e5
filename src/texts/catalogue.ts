import type { en } from './en'

/** Names of all sentences the pane can say. */
export type TextKey = keyof typeof en

/** What a locale has to bring for a part of the catalogue: one that lacks a sentence, or has one too many, does not compile. */
export type PartOf<English> = { readonly [Key in keyof English]: string }

/** All sentences in one language, as ICU messages. */
export type Catalogue = PartOf<typeof en>

/** Before these an opening brace begins a branch of a plural or a choice, not a value. */
type Branch = '=0' | '=1' | 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

type Last<Text extends string> = Text extends `${string} ${infer Rest}` ? Last<Rest> : Text
type Trimmed<Text extends string> = Text extends `${infer Rest} ` ? Trimmed<Rest> : Text

/** Walks from brace to brace: each either opens a branch or names a value. */
type Names<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? (Last<Trimmed<Before>> extends Branch ? never : NameAt<After>) | Names<After>
  : never

type NameAt<After extends string> = After extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${infer Kind}`
    ? Kind extends ` plural,${string}`
      ? `#${Name}`
      : Name
    : Inside
  : never

type Named<Text extends string, All extends string = Names<Text>> = {
  // Counted ones are told as numbers, all others as they are to be read.
  readonly [Name in All as Name extends `#${infer Count}` ? Count : never]: number
} & { readonly [Name in Exclude<All, `#${string}` | CountOf<All>>]: string }

type CountOf<All extends string> = All extends `#${infer Count}` ? Count : never

/** The values a message asks for: numbers where it counts, otherwise strings as they are to be read. */
export type ValuesOf<Text extends string> = [Names<Text>] extends [never] ? [] : [values: Named<Text>]

/** Says a sentence of the catalogue; the values it needs are part of its type. */
export type Say = <Key extends TextKey>(key: Key, ...values: ValuesOf<(typeof en)[Key]>) => string

/** Sentences that need nothing but themselves. */
export type PlainKey = { [Key in TextKey]: Names<(typeof en)[Key]> extends never ? Key : never }[TextKey]
