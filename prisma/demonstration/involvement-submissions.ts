import type { WrittenResponse, WrittenSubmission } from "./shape.ts";

export const involvementSubmissions: WrittenSubmission[] = [
  {
    name: "Inger Stormlund",
    email: "handicapraad@moelleaa.example",
    onBehalfOf: "council",
    organisation: "Mølleå Handicapråd",
    section: "everybody",
    day: 12,
    clock: "14:30",
    body: "Handicaprådet kvitterer for teleslynge og kørestolspladser. Vi savner tegnsprogstolk, der kan bestilles uden at oplyse CPR-nummer. Et resumé i enkle ord er godt, men det skal læses igennem af nogen, der selv læser langsomt.\n\nVi har talt om udkastet på to møder. Ingen af dem, der bruger tegnsprog, har nogensinde været til et borgermøde i kommunen. Det siger mere end en lang forklaring.",
    points: [
      {
        passage: "Vi savner tegnsprogstolk, der kan bestilles uden at oplyse CPR-nummer.",
        kind: "proposal",
        section: "everybody",
        themes: ["Tilgængelighed"],
        response: "interpreter",
      },
      {
        passage: "det skal læses igennem af nogen, der selv læser langsomt.",
        kind: "proposal",
        section: "everybody",
        themes: ["Tilgængelighed", "Sprog"],
        response: "plain",
      },
    ],
    answered: true,
  },
  {
    name: "Poul Erik Damsbo",
    email: "ped@post.example",
    section: "answer",
    day: 18,
    clock: "21:10",
    body: "Fire uger er alt for længe. Jeg skrev til jer om lokalplanen ved havnen i 2019 og har IKKE hørt noget endnu. Jeg har ringet tre gange og er blevet stillet om til en, der var gået hjem.\n\nFjorten dage, og ellers skal borgmesteren ringe personligt. Det er ikke for meget at bede om, når man har brugt en hel aften på at skrive pænt.",
    points: [
      {
        passage: "Fire uger er alt for længe.",
        kind: "objection",
        section: "answer",
        themes: ["Frister"],
        response: "weeks",
      },
      {
        passage: "Jeg skrev til jer om lokalplanen ved havnen i 2019 og har IKKE hørt noget endnu.",
        kind: "information",
        section: "answer",
        themes: ["Tilbagemelding"],
      },
    ],
  },
  {
    name: "Line Ravnsborg",
    email: "line.ravnsborg@moellebakkeskolen.example",
    onBehalfOf: "association",
    organisation: "7.B på Møllebakkeskolen",
    section: "young",
    day: 24,
    clock: "10:47",
    body: "Hej kommunen\n\nVi er 23 elever i 7.B, og vi har haft jeres strategi i to timer. Vores lærer skriver for os, men det er os, der har bestemt det.\n\nVi synes, det er godt, at I vil spørge os. Men en gang om året er for lidt. Der når at ske meget på et år, når man er 13. Spørg hver gang det handler om skoler, stier, boldbaner og busser.\n\nVi vil ikke have spørgeskemaer. Dem svarer man bare det samme på hele vejen ned. Kom hellere ud i klassen og vis noget på et kort.\n\nOg så vil vi vide, hvad der sker. I 5. klasse tegnede vi en skaterbane til jer. Hvor er den blevet af?\n\nHilsen 7.B\n\nPS: 4 af os synes, at strategien er kedelig. Resten synes, den er okay.",
    points: [
      {
        passage:
          "Men en gang om året er for lidt. Der når at ske meget på et år, når man er 13. Spørg hver gang det handler om skoler, stier, boldbaner og busser.",
        kind: "proposal",
        section: "young",
        themes: ["Børn og unge"],
        response: "often",
      },
      {
        passage:
          "Vi vil ikke have spørgeskemaer. Dem svarer man bare det samme på hele vejen ned. Kom hellere ud i klassen og vis noget på et kort.",
        kind: "proposal",
        section: "young",
        themes: ["Børn og unge", "Metoder"],
        response: "map",
      },
      {
        passage: "I 5. klasse tegnede vi en skaterbane til jer. Hvor er den blevet af?",
        kind: "question",
        section: "answer",
        themes: ["Børn og unge", "Tilbagemelding"],
      },
    ],
    answered: true,
  },
  {
    name: "Bodil Mørkholt",
    email: null,
    address: "Kirkestræde 2, 9999 Mølleå",
    channel: "meeting",
    section: "frame",
    day: 30,
    clock: "18:20",
    body: "Sagt på samtalesalonen: Skriv, hvem der bestemmer, med navn på udvalget. »Kommunen« er ikke nogen.",
    points: [
      {
        passage: "Skriv, hvem der bestemmer, med navn på udvalget.",
        kind: "proposal",
        section: "frame",
        themes: ["Ramme"],
        response: "who",
      },
    ],
    answered: true,
  },
  {
    name: "Fatima Nouri",
    email: "fatima.nouri@post.example",
    section: "everybody",
    day: 33,
    clock: "19:02",
    body: "Kom hen på sprogskolen og i boldklubben. Vi kommer ikke til rådhuset, men vi har meget at sige.",
    points: [
      {
        passage: "Kom hen på sprogskolen og i boldklubben.",
        kind: "proposal",
        section: "everybody",
        themes: ["Tilgængelighed"],
        response: "outreach",
      },
    ],
    answered: true,
  },
  {
    name: "Gudrun Teglgaard",
    email: "gudrun.teglgaard@post.example",
    section: "frame",
    day: 46,
    clock: "15:26",
    body: "Til Kultur- og Fritidsudvalget\n\nJeg har været med i inddragelse i Mølleå Kommune i 22 år: som forælder, i bestyrelsen for forsamlingshuset, i følgegruppen for biblioteket og nu som pensionist med god tid. Jeg skriver, fordi jeg gerne vil have, at det her lykkes, og fordi jeg har set det mislykkes.\n\nFørst rammen. I skriver, at den ikke kan ændres undervejs. Det lyder trygt, men det kan blive en spændetrøje. Da vi sad med biblioteket i 2021, opdagede vi efter tre møder, at det rigtige spørgsmål var åbningstiderne og ikke indretningen. Efter jeres udkast ville svaret være, at det står der ikke noget om. Lad rammen kunne udvides, når deltagerne beder om det, og forbyd kun, at den bliver gjort mindre.\n\nDernæst pengene. Det fremgår ikke, hvad inddragelsen må koste. Et værksted med kaffe, tolk og en, der kan tegne, løber op i 25.000 kr. Hvis der ikke er sat penge af, bliver det til et spørgeskema hver gang. Skriv et beløb i strategien.\n\nFor det tredje de samme ti. Jeg er en af dem. Vi er over 60, vi har siddet i bestyrelser, og vi ved, hvornår man skal række hånden op. Det er rart at blive spurgt, men det er ikke hele byen. Træk lod blandt alle borgere til mindst en tredjedel af pladserne i jeres følgegrupper. Det gør de andre steder, og folk siger ja, når de får et brev med deres navn på.\n\nFor det fjerde svaret. Fire uger er efter min mening fint, når blot svaret er ordentligt. Jeg vil hellere vente fire uger på en grund end fjorten dage på en tak.\n\nTil sidst en ting, som ikke står nogen steder. Når forvaltningen har skrevet et udkast, er den allerede blevet glad for det. Det er menneskeligt. Derfor skal den, der samler høringssvarene op, være en anden end den, der skrev udkastet.\n\nJeg kommer gerne og fortæller. Jeg bor på Fjordvej 27, og jeg er altid hjemme om formiddagen.\n\nMed venlig hilsen\nGudrun Teglgaard",
    points: [
      {
        passage:
          "Lad rammen kunne udvides, når deltagerne beder om det, og forbyd kun, at den bliver gjort mindre.",
        kind: "objection",
        section: "frame",
        themes: ["Ramme"],
        response: "widen",
      },
      {
        passage: "Skriv et beløb i strategien.",
        kind: "proposal",
        section: "frame",
        themes: ["Økonomi"],
      },
      {
        passage: "Træk lod blandt alle borgere til mindst en tredjedel af pladserne i jeres følgegrupper.",
        kind: "proposal",
        section: "everybody",
        themes: ["Metoder"],
        response: "lot",
      },
      {
        passage: "Fire uger er efter min mening fint, når blot svaret er ordentligt.",
        kind: "support",
        section: "answer",
        themes: ["Frister"],
        response: "weeks",
      },
      {
        passage: "Derfor skal den, der samler høringssvarene op, være en anden end den, der skrev udkastet.",
        kind: "objection",
        section: "answer",
        themes: ["Tilbagemelding"],
      },
    ],
    answered: true,
  },
  {
    name: "Svend Aage Højrup",
    email: "aeldreraad@moelleaa.example",
    onBehalfOf: "council",
    organisation: "Mølleå Ældreråd",
    channel: "email",
    section: "everybody",
    day: 52,
    clock: "09:12",
    body: "Ældrerådet har behandlet udkastet på sit møde i denne måned.\n\n1. Rådet er glad for, at man altid kan sende et brev eller ringe. Omkring 1.900 borgere i kommunen er fritaget for digital post. Det skal stå øverst og ikke nederst.\n\n2. Møder om aftenen i vinterhalvåret får mange af os til at blive hjemme. Hold mindst hvert andet møde om eftermiddagen.\n\n3. Rådet foreslår kørsel til møderne for dem, der ikke selv kan komme frem.",
    points: [
      {
        passage: "Det skal stå øverst og ikke nederst.",
        kind: "proposal",
        section: "everybody",
        themes: ["Tilgængelighed"],
        response: "letters",
      },
      {
        passage: "Hold mindst hvert andet møde om eftermiddagen.",
        kind: "proposal",
        section: "everybody",
        themes: ["Møder"],
        response: "afternoons",
      },
      {
        passage: "Rådet foreslår kørsel til møderne for dem, der ikke selv kan komme frem.",
        kind: "proposal",
        section: "everybody",
        themes: ["Møder", "Økonomi"],
      },
    ],
    answered: true,
  },
  {
    name: "Troels Hvidkær",
    email: "troels.hvidkaer@post.example",
    section: "young",
    day: { afterDeadline: 0 },
    clock: "23:52",
    clearance: "none",
    body: "Sidder her otte minutter i midnat. Jeg er træner for U15 i Nørre Mølleå, og det, I skriver om unge, er skrevet af nogen, der ikke kender nogen. Unge er ikke kun i skolen. De er i hallen mandag, onsdag og fredag, og der er aldrig kommet nogen fra kommunen. Ring til mig på 20 00 37 81, så låser jeg op.",
  },
  {
    name: "Asger Lindebjerg",
    email: "asger.lindebjerg@post.example",
    day: { afterDeadline: 2 },
    clock: "08:12",
    section: "young",
    body: "Jeg ved godt, at jeg er for sent på den, men jeg synes, I skal spørge de unge, der er flyttet væk. Vi kommer måske tilbage.",
  },
  {
    name: "Karl Vester Nymand",
    email: null,
    address: "Engdraget 4, 9999 Mølleå",
    channel: "letter",
    section: "answer",
    day: { afterDeadline: 4 },
    clock: "10:30",
    unposted: true,
    clearance: "none",
    body: "Jeg lagde dette i postkassen torsdag før fristen, men nu kommer posten jo kun, når den vil.\n\nJeg synes, at svaret skal komme som brev til dem, der har skrevet et brev. Sidst blev jeg bedt om at se på hjemmesiden. Jeg har ikke nogen computer, og det var derfor, jeg skrev et brev.\n\nKarl Vester Nymand",
  },
];

export const involvementResponses: WrittenResponse[] = [
  {
    key: "interpreter",
    outcome: "met",
    reason:
      "Tegnsprogstolk kan fremover bestilles hos kommunens kontaktperson uden CPR-nummer, senest fem hverdage før et møde. Kommunen betaler. Det bliver skrevet ind i afsnittet.",
    author: "jonas",
    approver: "karen",
  },
  {
    key: "plain",
    outcome: "partly_met",
    reason:
      "Resuméer til de store høringer bliver læst igennem af et læserpanel, som Handicaprådet er med til at sætte sammen. Ved de mindre har vi ikke tid til det inden for høringsfristen, men teksterne bliver målt med LIX og skal under 40.",
    author: "mette",
    approver: "karen",
  },
  {
    key: "weeks",
    outcome: "not_met",
    reason:
      "Fire uger giver tid til, at et referat er godkendt og begrundelsen skrevet. En kortere frist ville betyde svar uden begrundelse. Vi skriver til gengæld straks, når der er truffet en beslutning.",
    author: "jonas",
    sentBack: {
      by: "karen",
      reason:
        "To punkter får samme svar, men det ene klager, og det andet er enigt. Del dem op. Og skriv til Poul Erik Damsbo, hvad »straks« er: samme dag eller samme uge?",
    },
  },
  {
    key: "often",
    outcome: "partly_met",
    reason:
      "Skolerne bliver spurgt, hver gang en strategi eller lokalplan ændrer en skolevej, en boldbane eller en busrute. Vi kan ikke love det i alle sager, fordi nogle har en frist på to uger, og så når en klasse ikke at arbejde med det.",
    author: "mette",
    approver: "karen",
  },
  {
    key: "map",
    outcome: "met",
    reason:
      "Klasser får fremover besøg af en planlægger med et stort kort, som eleverne kan tegne og skrive på. Spørgeskemaer bliver kun brugt, når skolen selv beder om det.",
    author: "mette",
  },
  {
    key: "outreach",
    outcome: "met",
    reason:
      "Mindst ét møde i hver større inddragelse holdes dér, hvor folk er i forvejen, fx på sprogskolen og i idrætsforeninger. De første to er aftalt med sprogskolen på Stationsvej og Mølleå Boldklub.",
    author: "mette",
    approver: "karen",
  },
  {
    key: "who",
    outcome: "met",
    reason:
      "Rammen skal nævne det udvalg eller råd, der beslutter, og måneden for mødet. Det gælder også, når beslutningen er lagt ud til en leder i forvaltningen.",
    author: "jonas",
  },
  {
    key: "widen",
    outcome: "met",
    reason:
      "Eksemplet fra biblioteket er godt. Teksten bliver ændret, så rammen kan udvides, når deltagerne beder om det, og det udvalg, der beslutter, siger ja. Den kan ikke gøres mindre.",
    author: "jonas",
    approver: "karen",
  },
  {
    key: "lot",
    outcome: "partly_met",
    reason:
      "Vi prøver lodtrækning i to følgegrupper de næste to år og gør det op bagefter. En tredjedel af pladserne i alle grupper ville kræve 2.000 breve om året og en medarbejder på halv tid, og de penge er ikke sat af.",
    author: "mette",
  },
  {
    key: "letters",
    outcome: "met",
    reason:
      "Brev og telefon bliver nævnt først i afsnittet, og samme rækkefølge bliver brugt i alle invitationer. Ældrerådet har ret i, at den, der har mest brug for det, ikke læser til bunds.",
    author: "jonas",
    approver: "karen",
  },
  {
    key: "afternoons",
    outcome: "not_met",
    reason:
      "Hvert andet møde om eftermiddagen ville gøre det sværere for folk med arbejde, som vi hører mindst fra. Vi foreslår i stedet, at ethvert emne med mere end ét møde får mindst ét om eftermiddagen.",
    author: "jonas",
  },
];
