/// The words of the chatter, of our own writing: nobody's party, nobody's name, no claim about the vote.
enum ChatterWords {
    static let acts = list(
        """
        Net gestemd bij|Stempas ingeleverd bij|Mijn biljet gevouwen bij|In de rij gestaan bij|Een kwartier gewacht bij\
        |Met de kinderen langs geweest bij|Op de fiets naar|Na het werk nog even naar|Voor het eerst gestemd bij\
        |Met mijn moeder gestemd bij|Koffie gekregen bij|Verkeerd gelopen en beland bij|Nat geregend aangekomen bij\
        |Als laatste van het gezin naar|Vrijwilliger geweest bij|Stembiljet als tafelkleed gezien bij\
        |Eindelijk een keer geen rij bij|Mijn leesbril vergeten bij|Met de hele straat naar|De hond buiten gelaten bij\
        |Een praatje gemaakt bij|Op sokken binnengekomen bij|Bijna mijn stempas vergeten bij|Weer de vaste plek bij
        """)

    static let places = list(
        """
        de sporthal|de basisschool|het buurthuis|de bibliotheek|het station|de kerk|de molen|de voetbalkantine\
        |het museum|de brandweerkazerne|het theater|de kringloopwinkel|het zwembad|het dorpshuis|een strandtent\
        |de manege|het verzorgingshuis|de speeltuin|het oude gemaal|een kapsalon|de fietsenmaker|het klooster\
        |het wijkcentrum|de aula|de gymzaal|de muziekschool|het oude postkantoor|een tramremise|het eetcafé\
        |de kinderboerderij|de tennisclub|de scouting|het veerhuis|de bakkerij
        """)

    static let towns = list(
        """
        Zutphen|Deventer|Hoorn|Assen|Goes|Weert|Culemborg|Doetinchem|Veendam|Katwijk|Tiel|Borne|Meppel|Gouda|Oss\
        |Heusden|ons dorp|de binnenstad|de nieuwbouwwijk|het buitengebied|de polder|de oude wijk
        """)

    static let moods = list(
        """
        helemaal droog overgekomen|iedereen bleef vriendelijk|het potlood was aan de korte kant\
        |er stond een schaal met pepernoten|wat een gezellige boel|de vouwkunst blijft lastig\
        |de stembus zat al aardig vol|dat was zo gepiept|ik had de verkeerde jas aan|mijn fiets stond er nog\
        |de verwarming stond op tropisch|ze kenden me nog van vorige keer|de baby sliep er doorheen\
        |met uitzicht op het doelpunt van de buurjongens|het rook er naar appeltaart|de klapdeur wilde niet dicht\
        |er lag confetti van een feestje|ik mocht de gleuf bijna niet vinden|zelfs de kat kwam kijken\
        |de gangen waren versierd met tekeningen|niemand had haast|het licht flikkerde een beetje\
        |ik kreeg een compliment over mijn sjaal|de rij ging om de hoek maar snel|de voorzitter maakte grapjes\
        |er speelde zachtjes muziek|iemand had taart bij zich|het biljet paste net op tafel\
        |de paraplubak stond bomvol|mijn zoon wilde alles in de bus doen|er was zelfs een ballon
        """)

    static let who = list(
        """
        De hond van de buren|Mijn oma van negentig|Een meneer in badjas|De bakker van het plein|Mijn jongste dochter\
        |De postbode|Een bruidspaar in vol ornaat|De keeper van ons elftal|Een student met slaapogen\
        |De buurvrouw van nummer vier|Mijn collega uit de kantine|Een toerist die verdwaald was|De dirigent van het koor\
        |Een vader met een tweeling|De conducteur|Mijn schoonvader|Een mevrouw met drie boodschappentassen\
        |De schaatstrainer|Een jongen op een eenwieler|De imker van verderop|Mijn rijinstructeur|Een verpleegkundige na de dienst\
        |De visboer|Een duif in de gang|De conciërge|Mijn tandarts|Een hele schoolklas|De accordeonist|Een meisje met een step\
        |De glazenwasser|Mijn zwager|Een boer op klompen|De lerares van vroeger|Een opa met een toeter|De kapster
        """)

    static let did = list(
        """
        vroeg of het biljet ook in het klein bestaat|kreeg applaus van de vrijwilligers|deelde dropjes uit aan de rij\
        |had een eigen rood potlood mee|wilde weten waar de slinger hing|vouwde er een bootje van voor de sier\
        |stond te dansen om warm te blijven|nam een selfie bij de voordeur|was de stempas kwijt en vond hem in zijn schoen\
        |vertelde over verkiezingen van lang geleden|haalde soep voor iedereen|zong een liedje in de wachtrij\
        |viel bijna in slaap op een klapstoel|liet iedereen voorgaan|bracht een thermoskan rond|keek of het al ging vriezen\
        |had een sjaal van drie meter om|moest lachen om de lengte van het papier|zocht de leesbril van een ander\
        |raadde precies hoeveel mensen er stonden|beloofde pannenkoeken na afloop|telde de fietsen in het rek\
        |bleef hangen bij de koffietafel|speelde verstoppertje achter het hokje|gaf het potlood keurig terug\
        |kwam met een zelfgebakken cake|had het over de wedstrijd van gisteren|hield de deur open voor een rolstoel\
        |maakte een tekening van de stembus|wist nog een mop over ambtenaren|droeg een hoed met veren\
        |blafte precies op het goede moment|fluisterde dat het spannend wordt|struikelde over de mat\
        |ruilde een appel voor een mandarijn|sprong over een plas|zwaaide naar de hele zaal|las de krant van gisteren\
        |had twee verschillende schoenen aan|knikte plechtig bij het vouwen
        """)

    static let leads = list(
        """
        Wat mij betreft was|Even serieus,|Eerlijk is eerlijk,|Volgens mijn tante is|Zonder grappen,|Toch vind ik|Voor de liefhebber:\
        |Hier in huis geldt|Ik blijf erbij:|Na lang nadenken:|Onpopulaire mening:|Kleine observatie:|Voor wie het weten wil:\
        |Mijn dag in het kort:|Ik zeg het maar hardop:|Zoals elk jaar:|Onder ons gezegd:|Mijn buurman en ik zijn het eens:
        """)

    static let things = list(
        """
        de koffie van de vrijwilligers|het uitzicht vanuit het hokje|die enorme lap papier|de kachel in de gang\
        |het praatje met de buren|een rondje lopen na het stemmen|de geur van versgeslepen potlood|het gekraak van de vloer\
        |de vlag aan de gevel|de taart van de huisvrouwenbond|het wachten in de motregen|de stilte in het hokje\
        |het geluid van de klep|de presentator op televisie|de kleurige kaart van het land|het gegoochel met percentages\
        |de erwtensoep van vanavond|de lucht boven het weiland|de oude kerkklok|het elftal van de zaterdag\
        |die ene grafiek met bolletjes|het bankje voor de deur|de oliebollenkraam op het plein|de fanfare om de hoek\
        |het kleed op de tafel|de pen van mijn opa|de stamppot van de overbuurman|de gids in de brievenbus\
        |het gezicht van de verslaggever|de playlist van de kantine
        """)

    static let verdicts = list(
        """
        het beste van de hele dag|beter dan vorig jaar|een verhaal apart|genoeg voor een goed humeur|toe aan vervanging\
        |precies zoals het hoort|mooier dan op de foto|niet te geloven zo gezellig|iets voor in een museum|een acht waard\
        |een tikje overdreven|goud waard op zo'n avond|de moeite van het omfietsen waard|een reden om te blijven\
        |toch wat aan de lange kant|heerlijk ouderwets|een feest van herkenning|verrassend rustgevend\
        |geschikt voor het hele gezin|stof voor een liedje|niets op aan te merken|minder dan ik hoopte|aandoenlijk\
        |kunst met een grote k|een raadsel|elk jaar weer wennen|helemaal mijn smaak|een tien met een griffel
        """)

    static let nows = list(
        """
        Nu|Vanavond|Straks|Ondertussen|Intussen|Na de afwas|Voor het slapen|Nog heel even|Deze avond|Zo meteen|Voorlopig\
        |Tussen de buien door|Met de sokken uit|Onder een dekentje|Aan de keukentafel|In de trein naar huis|Op het balkon
        """)

    static let activities = list(
        """
        aardappels schillen|wachten op de exitpoll|chips halen|de hond uitlaten|voetbal op het tweede scherm\
        |een weddenschap over de opkomst|de kaart van het land inkleuren|stroopwafels tellen|thee zetten\
        |de was opvouwen|naar de radio luisteren|een bingokaart van cliché's invullen|de verslaggevers tellen\
        |een puzzel van duizend stukjes leggen|de regen horen tikken|zappen tot het pijn doet|bitterballen bakken\
        |gokken hoe laat het bedtijd wordt|de wedstrijd terugkijken|een legpuzzel van de Waddenzee maken\
        |de kleinkinderen uitleggen wat een zetel is|een nieuwe band om de fiets leggen|oude foto's bekijken\
        |breien aan een das|de kat van het toetsenbord halen|een lijstje maken voor morgen|pannenkoeken keren\
        |naar de maan kijken|de grafieken op de bank bespreken|soep opwarmen|met de buren de uitzending volgen\
        |de koelkast leegeten|een spelletje kaarten|de klok in de gaten houden|een wandeling over de dijk\
        |de kruimels van de bank vegen|zoeken naar de afstandsbediening
        """)

    static let company = list(
        """
        met mijn zus op de bank|met een kop chocolademelk|met drie schalen nootjes|samen met de halve straat\
        |en de kat doet mee|met het geluid uit|en niemand zegt iets|met de gordijnen open|terwijl het buiten waait\
        |met een halve liter thee|en ik geniet ervan|met oom aan de telefoon|met een deken van oma\
        |en de buurman roept door de muur|met de radio op tien|zonder haast|met een bak popcorn|tot de kinderen slapen\
        |terwijl het vuur knettert|en morgen weer vroeg op|met een schuin oog op de voetbal|en toch ook wel spannend\
        |met nog wat restjes van gisteren|met het hele studentenhuis|en de regen houdt aan
        """)

    static let closers = list(
        """
        😀|🗳️|Haha.|Zo kan het ook.|❤️|Fijne avond!|🥔🥔|Wat een dag.|⚽️|🐶|☔️|Tot morgen.|Heerlijk.|😅|Nou ja.|👏|✏️
        """)

    static let short = list(
        """
        Gestemd! 🗳️|En gestemd.|Spannend hoor.|Wat een rij!|Mooie avond.|Potlood was op 😂|Koffie!|Popcorn staat klaar.\
        |Zo, gedaan.|Stempas ingeleverd ✅|Regen, regen, regen.|Doelpunt! ⚽️|Eerst eten.|Hond ook mee 🐶|Weer gelukt.
        """)

    static let english = [
        list(
            """
            Just voted|Dropped my ballot in the box|Walked to the polling place|Cycled to vote in the rain\
            |My neighbour took me along to vote|Explaining Dutch elections to my flatmate|Queued with half the street\
            |Folded that huge sheet of paper|Brought the dog to vote|Voted for the first time here
            """),
        list(
            """
            in a windmill|at the swimming pool|next to a fish stall|in an old church|between two trains|in the school gym\
            |at a petting zoo|behind the bakery|in the football canteen|at the harbour|in a library full of kids
            """),
        list(
            """
            and got a cup of coffee.|and the pencil was red as ever.|and everybody was in a good mood.|and it took five minutes.\
            |and the volunteers were lovely.|and somebody sang.|and I nearly lost my scarf.|and the queue had snacks.\
            |and my bike was still there.|and the paper barely fit the table.
            """),
        list(
            """
            Now waiting for the exit poll.|Soup next.|Football on the other screen.|What a day.|Time for tea.\
            |The cat is not impressed.|Back to cooking potatoes.|Long night ahead, crisps are ready.|Rain again, of course.\
            |Proud of this little town.|Still folding in my dreams.|My grandma approves.
            """),
        list(
            """
            Greetings from the coast.|Wish me luck.|Ask me tomorrow.|Still raining.|My sister says hello.|Second cup.\
            |Bike lights on.|No umbrella, of course.|See you at the bakery.|Phone at nine per cent.|Good evening all.\
            |Learning Dutch as I go.
            """),
    ]

    static let links = list(
        "avondkrant|streekbode|weerbericht|sportpraat|dorpsblad|radiovier|kaartvanhetland|receptenhoek|filmpjes|treintijden"
    )

    static let tags = list(
        """
        stemmen|verkiezingen|exitpoll|stempas|rodepotlood|stembureauhond|regen|voetbal|stamppot|aardappel|uitslagenavond\
        |koffie|rij|vrijwilligers|opkomst|avondje|bank|kat|fiets|oma|popcorn|soep|potlood|wandelen|trein|muziek
        """)

    static let handleHeads = list(
        """
        fietsbel|tulpenbol|stroopwafel|dijkwacht|regenjas|polderuil|klompenpad|windhaan|bakfiets|vuurtoren|hagelslag|zeehond\
        |theemuts|schaatsijzer|kikkerdril|waterlelie|kruimeldief|pannenkoek|notenkraker|slagroom|wolkenlucht|egelpad\
        |brievenbus|zandkasteel
        """)

    static let handleTails = list("|_|van|_thuis|_nl|je|fan|_daar|opreis|_buiten|zegt|_echt|mail|_dag|land|boot")

    private static func list(_ text: String) -> [[UInt8]] {
        text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }
}
