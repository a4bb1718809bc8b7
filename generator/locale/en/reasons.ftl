# Why the extractor thinks that a sentence can be checked, or cannot: one short phrase each, with the words of the text.

why-number = “{ $words }”: a figure
why-ordinal = “{ $words }”: an ordinal, { ORDINAL($value) ->
    [one] { $value }st
    [two] { $value }nd
    [few] { $value }rd
   *[other] { $value }th
    }
why-date = “{ $words }”: a date
why-money = “{ $words }”: an amount or a share
why-measure = “{ $words }”: something counted or measured
why-no-figures = no figure and no date
why-speaker = a named source, { $words }
why-source = a source without a name, { $words }
why-quoted = spoken, between quotation marks
why-institution = “{ $words }”: a public body
why-comparison = “{ $words }”: a comparison
why-law = “{ $words }”: a matter of law
why-decision = “{ $words }”: a decision
why-cause = “{ $words }”: cause and effect
why-event = “{ $words }”: an event
why-relation = “{ $words }”: who belongs where
why-hedge = “{ $words }”: a reservation
why-opinion = “{ $words }”: opinion or wish
why-evaluative = “{ $words }”: a judgement of value
why-vague = “{ $words }”: vague
why-generic = “{ $words }”: nobody in particular
why-future = “{ $words }”: still to come
why-first-person = “{ $words }”: the speaker’s own experience
why-second-person = “{ $words }”: addressed to somebody
why-question = a question
why-exclamation = an exclamation
why-feeling = “{ $words }”: a feeling or an expectation
why-harm = “{ $words }”: victims or damage
why-conflict = “{ $words }”: violence or protest
why-politics = “{ $words }”: a matter of government or politics
why-economy = “{ $words }”: money or business
why-announcement = “{ $words }”: decided, reported or investigated
why-result = “{ $words }”: a result, a title or a prize
why-sport = “{ $words }”: a detail of sport
why-biography = “{ $words }”: somebody’s life or family
why-wording = “{ $words }”: wording as in claims that a desk checks
why-wording-against = “{ $words }”: wording as in sentences that a desk leaves alone
