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

    static let municipalOpenings = list(
        """
        Goedenavond!|Nog niet gestemd?|Even een bericht uit het gemeentehuis:|Beste inwoners,|Kom je nog?\
        |Onze vrijwilligers zitten klaar.|Tip van de balie:
        """)

    static let municipalFacts = list(
        """
        De stembureaus zijn open tot 21.00 uur.|Stemmen kan tot 21.00 uur vanavond.\
        |Wie om 21.00 uur in de rij staat, mag nog stemmen.|Neem je stempas en een identiteitsbewijs mee.\
        |Op onze kaart zie je waar het rustig is.|Het tellen kun je in elk stembureau bijwonen.
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
