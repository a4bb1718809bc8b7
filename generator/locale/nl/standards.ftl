# De redactionele normen: wat een toetsing of site mist, hoe dat te verhelpen is (.hint), en wat de regel wil (.rule).

standard-two-sources = “{ $id }” steunt op { $count ->
        [0] geen bron met naam
        [one] één bron met naam
       *[other] { $count } bronnen met naam
    }; de norm vraagt er { $at_least }.
    .hint = Noem er meer, elk met “publisher”; of geef de reden bij “exceptions: two-sources”.
    .rule = Een toetsing steunt op twee of meer bronnen met naam, van verschillende uitgevers; of ze zegt waarom niet.
standard-primary-source = “{ $id }” steunt niet op een primaire bron.
    .hint = Geef het document of de registratie zelf, met “kind: primary”; of geef de reden bij “exceptions: primary-source”.
    .rule = Een toetsing steunt op een primaire bron, het document of de registratie zelf; of ze zegt waarom niet.
standard-both-sides = Bij “{ $id }” staat geen bewijs { $side ->
        [supports] voor
        [contradicts] tegen
       *[both] voor en tegen
    } de bewering.
    .hint = Vul bij de bronnen “stance” in en voeg toe wat ontbreekt; of geef de reden bij “exceptions: both-sides”.
    .rule = Een toetsing laat zien wat voor en wat tegen de bewering spreekt; of ze zegt waarom niet.
standard-access-date = Bij een bron van “{ $id }” staat niet wanneer die gelezen is: { $url }.
    .hint = Vul “accessed” in; of geef de reden bij “exceptions: access-date”.
    .rule = Bij elke bron staat op welke dag die gelezen is.
standard-archive-link = Een bron van “{ $id }” heeft geen bewaarde kopie: { $url }.
    .hint = Bewaar een kopie in een webarchief en zet het adres bij “archived”; of geef de reden bij “exceptions: archive-link”.
    .rule = Van elke bron is er een kopie in een webarchief.
standard-selection-reason = Bij “{ $id }” staat niet waarom de bewering gekozen is.
    .hint = Vul “selection” in; of geef de reden bij “exceptions: selection-reason”.
    .rule = Een toetsing zegt waarom deze bewering gekozen is.
standard-claimant-contacted = Bij “{ $id }” staat niet of er navraag is gedaan bij wie dit beweerde.
    .hint = Vul “contacted” in; of zeg waarom niet bij “exceptions: claimant-contacted”.
    .rule = Bij wie de bewering deed is navraag gedaan; of de toetsing zegt waarom niet.
standard-second-reader = “{ $id }” is door niemand anders gelezen dan de toetser.
    .hint = Laat iemand anders “approved_by” invullen; of geef de reden bij “exceptions: second-reader”.
    .rule = Iemand anders dan de toetser heeft de toetsing goedgekeurd voordat ze verscheen.
standard-changed-verdict = “{ $id }” verscheen als “{ $before }”, en bij “updates” staat geen correctie die zegt waarom dat veranderd is.
    .hint = Zet bij “updates”: date, “kind: correction” en note; of geef de reden bij “exceptions: changed-verdict”.
    .rule = Verandert een gepubliceerd oordeel, dan staat dat in een correctie.
standard-page-missing = De site heeft geen pagina over { standard-page-name }.
    .hint = Schrijf die, of noem bij “standards: rules: { $rule }: pages” de pagina waarop het staat.
standard-page-unfilled = Deze pagina over { standard-page-name } is nog niet ingevuld.
    .hint = Schrijf je eigen tekst waar TODO staat.
standard-page-todo = Deze pagina is nog niet ingevuld.
    .hint = Schrijf je eigen tekst waar TODO staat.
standard-page-unlinked = Nergens staat een link naar deze pagina over { standard-page-name }.
    .hint = Zet haar in “nav” in mkdocs.yml, of in een pagina die daar staat.
standard-policy-pages-rule = De site heeft pagina’s over haar werkwijze, selectie, oordelen, correcties, organisatie en contact; ze zijn ingevuld, en lezers kunnen ze vinden.
standard-funding-page-rule = De site heeft een pagina over haar financiering; die is ingevuld, en lezers kunnen haar vinden.
standard-publishing-rate = In de laatste { $weeks } weken { $count ->
        [0] is geen toetsing
        [one] is één toetsing
       *[other] zijn { $count } toetsingen
    } verschenen; de norm vraagt er { $at_least }.
    .hint = Publiceer vaker; of stel “publishing-rate” in op wat voor jullie redactie geldt.
    .rule = De redactie publiceert regelmatig.
standard-speaker-share = Van de toetsingen van de laatste { $weeks } weken gaat { $percent }% over { $speaker }; de norm is hooguit { $at_most }%.
    .hint = Kijk of dat is wat jullie selectiebeleid zegt; of stel “speaker-share” in op wat voor jullie redactie geldt.
    .rule = De toetsingen gaan niet vooral over één spreker.

standard-page-name = { $page ->
        [methodology] de werkwijze
        [selection] de selectie van beweringen
        [ratings] de oordelen
        [corrections] correcties
        [organisation] de organisatie
        [contact] contact
        [funding] de financiering
       *[other] { $page }
    }

rates-title = Verschenen in de laatste { $weeks } weken
rates-checks = { $count ->
        [one] één toetsing
       *[other] { $count } toetsingen
    }: { $week } per week, { $month } per maand
rates-speakers = Per spreker
rates-speaker = { $speaker }: { $count } ({ $percent }%)
rates-no-speaker = het artikel zelf
