/// The words of the planted campaigns, of our own writing.
enum StoryWords {
    static let sites = ["peilstok.example/", "tijdlijnpost.example/n/", "hetbericht.example/b/"].map { Array($0.utf8) }

    static let pushes = list(
        "Lees dit even|Dit moet je zien|Waarom hoor je dit niet?|Wow|Lezen!|Stuur door|Eindelijk|Dit dus|Kijk zelf|👀|‼️|Zie link"
    )

    static let containers = [
        list("Er staan|Er zijn|Collega zag|Ik hoor over|Mijn broer filmde|Net gezien:|Bevestigd:|Waarom staan er"),
        list("containers vol|containers met|hele containers vol|drie containers met|verzegelde containers vol"),
        list("stembiljetten|ingevulde stembiljetten|stembiljetten van vandaag|ongetelde stembiljetten"),
        list("achter het gemeentehuis|op de gemeentewerf|bij een loods|naast het distributiecentrum|langs het spoor"),
        list(
            """
            en niemand zegt er iets over.|en het journaal zwijgt.|en er staat geen bewaking bij.\
            |en ze worden vannacht weggereden.|en er wordt gewoon niet over gepraat.
            """),
        list("Hier klopt iets niet.|Hoe kan dit?|Vertrouw jij dit nog?|Vraag het na!|Dit stinkt.|Wie telt die dan?"),
    ]

    static let sentAway = [
        list(
            """
            Net gehoord:|Mijn zus staat er:|Ongelooflijk,|Hier in de wijk:|Volgens de buren:|Serieus?\
            |Van drie kanten gehoord:
            """),
        list(
            """
            kiezers worden weggestuurd|de stembiljetten zijn op|hele rij naar huis gestuurd|geen stembiljetten meer\
            |mensen worden weggestuurd bij het stembureau
            """),
        list("op de hoek.|bij de school.|zonder uitleg.|en niemand grijpt in.|en het regent ook nog."),
        list("Ga er niet heen.|Schande.|Zeg het voort.|Dit gebeurt overal!|Wie belt de gemeente?|Wat nu?"),
    ]

    static let exitPoll = [
        list("Kijk dan:|Zie je wel,|Mijn neef zei het al:|Let maar op,|Ik zei het toch:|Denk na:"),
        list(
            """
            de exitpoll bewijst fraude|die exitpoll is doorgestoken kaart|de exitpoll klopt niet, dus fraude\
            |de exitpoll is het bewijs|de exitpoll was al bekend voor negen uur
            """),
        list(
            """
            en iedereen slikt het.|en morgen hoor je er niets meer van.|en de cijfers lagen al klaar.\
            |want zo toevallig bestaat niet.|en niemand vraagt door.
            """),
        list("Wakker worden!|Delen graag.|Hoe dan?|Ik geloof er niets van.|Onderzoek dit!|Wie controleert dat?"),
    ]

    static let staffPhotos = [
        list("Wie is er nog wakker:|Actie:|Doe mee,|Ben je in de buurt?|Oproep:|Even serieus,"),
        list(
            """
            film de stembureauleden!|maak foto's van de stembureauleden.|wie kent deze stembureauleden?\
            |zet de stembureauleden online.|foto's van stembureauleden delen!
            """),
        list("Bij het tellen al.|En stuur ze door.|Voor ze naar huis gaan.|Zodat iedereen het weet."),
        list("Nu!|Dit is nodig.|Samen sterk.|Wij vergeten niets.|Wie begint?"),
    ]

    static let stoppedCount = [
        list(
            """
            Nu al een uur stil:|Uit betrouwbare bron:|Vreemd,|Wie verklaart dit:|Het wordt steeds gekker:\
            |Ik blijf op, want
            """),
        list(
            """
            telling stilgelegd|ze zijn gestopt met tellen|de telling duurt verdacht lang|de telling is plotseling gestopt\
            |de gemeente houdt de uitslag achter|de uitslag wordt achtergehouden
            """),
        list("in drie steden.|zonder een woord uitleg.|net nu het spannend werd.|en de lichten gingen uit."),
        list("Toeval?|Slaap lekker allemaal.|Dit moet naar buiten.|Ik vertrouw het niet.|Wie is daar nu?"),
    ]

    static let municipalOpenings = list(
        """
        Goedenavond!|Dag allemaal,|Even een bericht uit het gemeentehuis:|Beste inwoners,|Bericht van de balie:\
        |Onze vrijwilligers zitten klaar.|Voor alle wijken:
        """)

    static let municipalFacts = list(
        """
        De stembureaus zijn open tot 21.00 uur.|Stemmen kan tot 21.00 uur vanavond.\
        |Wie om 21.00 uur in de rij staat, mag nog stemmen.|Neem je stempas en een identiteitsbewijs mee.\
        |Op onze kaart zie je waar het rustig is.|Het tellen kun je in elk stembureau bijwonen.
        """)

    static let municipalFactsAfter = list(
        """
        De stembus is dicht, we zijn begonnen met tellen.|Het tellen is openbaar, kijken mag.\
        |De eerste uitslag komt in de loop van de avond.|Dank aan iedereen die is komen stemmen.\
        |Wij tellen rustig en zorgvuldig.|De opkomst staat straks op onze website.
        """)

    static let municipalServices = list(
        """
        Rolstoelers kunnen overal terecht.|De bus naar het centrum rijdt gewoon door.|Er is een loep op elke tafel.\
        |Parkeren is vanavond gratis.|Bel gerust de balie met vragen.|De koffie staat klaar.|Tot zo!\
        |Dank aan alle vrijwilligers.
        """)

    private static func list(_ text: String) -> [[UInt8]] {
        text.split(separator: "|").map { Array($0.utf8) }
    }
}
