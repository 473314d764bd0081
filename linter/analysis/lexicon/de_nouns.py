"""German nouns by what they name."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abbrecher|abbrüche|abfall|abfallmenge|absatz|absatzmenge|abwanderung|adoption|aktivierung|"
            "aktivität|anteil|anteile|anzahl|anzahl der|arpu|arr|außenstände|auftragsbestand|"
            "auftragseingang|auftragswert|aufwand|ausbringung|ausgaben|auslastung|auslieferungsgrad|"
            "ausschuss|ausstoß|backlog|bearbeitungsrückstände|bearbeitungszeiten|beitragseinnahmen|"
            "bekanntheit|bekanntheitsgrad|belegung|bestand|bestände|bestellwert|betriebskosten|bewertung|"
            "bewertungen|bindung|bonität|cac|cashflow|churn|churn rate|clv|co2-ausstoß|co2-emissionen|"
            "conversion|conversion rate|conversionrate|csat|ctr|cycle time|deckung|deckungsbeitrag|"
            "dekubitus|dso|durchlaufzeit|durchsatz|durchschnittsnote|ebit|ebitda|eigenkapitalquote|"
            "einkaufspreis|einnahmen|emissionen|energieverbrauch|engagement|erstlösungsquote|ertrag|"
            "erträge|fehlzeiten|fluktuation|forderungsausfälle|frühstorno|genauigkeit|gewinn|häufigkeit|"
            "infektionen|inventurdifferenz|inventurdifferenzen|kennzahl|klickrate|komplikationen|"
            "konversion|kosten|krankenstand|kundentreue|lagerbestand|lagerbestände|lead time|leerstand|"
            "lieferfähigkeit|liefertreue|lieferzeit|liegezeit|liquidität|lohnkosten|marge|margen|"
            "markenbekanntheit|marktanteil|motivation|mrr|mtbf|mttr|nacharbeit|net promoter score|"
            "nichterscheinen|no-show|no-shows|note|nps|nutzung|nutzungsgrad|oee|öffnungsrate|"
            "papierverbrauch|patientenzufriedenheit|pipeline|preis|produktivität|prognosegenauigkeit|"
            "pünktlichkeit|punktzahl|qualität|reichweite|reifegrad|rendite|retention|risiko|rohertrag|"
            "roi|rückstand|rückstände|rückstau|rüstzeit|schulabbrecher|schwund|score|selbstbedienung|"
            "servicegrad|sicherheit am arbeitsplatz|spendenaufkommen|sterblichkeit|sternebewertung|"
            "stromverbrauch|stückzahl|stückzahlen|stürze|termintreue|terminvergabe|time to hire|"
            "time to market|time-to-market|traffic|treffer|treffsicherheit|überstunden|umsatz|umsätze|"
            "unpünktlichkeit|verbrauch|verlust|verluste|versäumnisse|verschwendung|verspätung|"
            "verspätungen|verweildauer|volumen|warenkorb|warenkorbwert|wartezeit|wartezeiten|"
            "wasserverbrauch|weiterempfehlung|wiederkauf|wiederkäufe|zahl|zahl der|zahlungsausfälle|"
            "zahlungsmoral|zufriedenheit|zugriffe"
        ),
    ),
    (
        t.SERVICE,
        (
            "antwortzeit|antwortzeiten|ausfallzeit|ausfallzeiten|downtime|erreichbarkeit|fehlerrate|"
            "ladezeit|ladezeiten|latenz|p95|p99|reaktionszeit|reaktionszeiten|response time|rpo|rto|"
            "service level|servicelevel|speicherverbrauch|startzeit|systemverfügbarkeit|uptime|"
            "verfügbarkeit|wiederherstellungszeit"
        ),
    ),
    (
        t.RESULT,
        (
            "abgänge|abonnements|abos|abschlüsse|abwanderungen|anfrage|anfragen|anmeldung|anmeldungen|"
            "anrufe|anrufen|anträge|arbeitsunfälle|aufträge|ausfall|ausfälle|austritte|beinaheunfälle|"
            "beschwerde|beschwerden|bestellung|bestellungen|besuche|besucherzahlen|betrugsfälle|"
            "bewerbungen|buchungen|bugs|chargebacks|datenpannen|defekte|downloads|eigenkündigungen|"
            "einsätze|einsprüche|empfehlungen|eskalationen|fehlbuchungen|fehler|fehlern|fehllieferungen|"
            "fehlmedikationen|frühfluktuation|gutschriften|hotline-anrufe|incidents|infektionsfälle|"
            "käufe|klagen|kündigungen|leads|leerfahrten|mahnfälle|mahnläufe|mahnungen|mängel|"
            "maschinenstillstände|medikationsfehler|mitgliedschaften|nacharbeiten|neuaufträge|notrufe|"
            "opportunities|papierformulare|produktionsfehler|registrierungen|reklamation|reklamationen|"
            "retouren|rückfragen|rückläufer|rücksendungen|schadenmeldungen|schadensfälle|"
            "sicherheitsvorfälle|spenden|stillstände|stornierungen|storno|stornos|störung|störungen|"
            "support-tickets|supportanfragen|terminausfälle|termine|tickets|transaktionen|"
            "überschreitungen|überstunden|überweisungen|unfälle|verkäufe|verkäufen|verlängerungen|"
            "vertragsabschlüsse|vertragsverlängerungen|vorfälle|wartungseinsätze|widersprüche|"
            "wiedereinweisungen"
        ),
    ),
    (
        t.CASE,
        (
            "akten|anfragen|anmeldungen|anrufe|antrag|anträge|aufnahmen|auftrag|aufträge|ausweise|"
            "bauanträge|bauvorhaben|befunde|bescheide|beschwerden|bestellung|bestellungen|"
            "bestellvorgänge|bewerbungen|buchungen|chats|dokumente|e-mails|eingänge|eingangsrechnungen|"
            "einkäufe|einsendungen|entlassungen|erklärungen|fahrten|fahrzeugzulassungen|fälle|flüge|"
            "formulare|führerscheine|genehmigungen|gespräche|gutachten|incidents|käufe|klassen|"
            "kreditanträge|laborproben|lieferung|lieferungen|mails|meldungen|mietverträge|notruf|notrufe|"
            "operationen|pakete|proben|prozesse nicht|rechnung|rechnungen|reisepässe|reklamationen|"
            "retouren|rezepte|rücksendungen|schäden|schadensfälle|sendungen|steuererklärungen|termine|"
            "tickets|transaktionen|überweisungen|verkäufe|verträge|vorgang|vorgänge|widersprüche|"
            "zahlungen|züge|zulassungen"
        ),
    ),
    (
        t.SALE,
        (
            "abonnements|abos|abschlüsse|aufträge|bestellungen|deals|kunden|leads|lizenzen|mandate|"
            "neugeschäft|neukunden|neuverträge|pipeline|policen|rahmenverträge|verträge|"
            "vertragsabschlüsse|wartungsverträge"
        ),
    ),
    (
        t.PEOPLE,
        (
            "abnehmer|abonnenten|absolventen|angehörige|anleger|antragsteller|antragstellern|anwender|"
            "anwendern|anwohner|apotheken|arbeitslose|arbeitssuchende|ärzte|ärzten|aufträge|auftraggeber|"
            "auszubildende|auszubildenden|autofahrer|autoren|azubis|benutzer|bestandskunden|besucher|"
            "besuchern|betriebe|betrieben|bewerber|bewerbern|bewohner|bewohnern|bürger|bürgern|"
            "ehrenamtliche|einwohner|eltern|empfänger|entwicklerinnen außerhalb|erstkunden|"
            "erziehungsberechtigte|fahrer|fahrgäste|fahrgästen|fälle|familien|feuerwehren|filialkunden|"
            "firmen|frauen|freiwillige|gast|gäste|gästen|gemeinden|geschäftskunden|gewerbetreibende|"
            "gewerbetreibenden|großkunden|händler|händlern|handwerker|hausärzte|hausärzten|haushalte|"
            "haushalten|höfe|hörer|interessenten|jugendliche|kandidaten|kandidatinnen|käufer|kein gast|"
            "kein kunde|kein nutzer|kein patient|keine kundin|kinder|kitas|klassen|klienten|kliniken|"
            "kommunen|krankenhäuser|kreditkunden|kreditnehmer|kunde|kunden|kundin|kundinnen|landwirte|"
            "landwirten|lehrer|lehrern|lehrkräfte|lehrkräften|lernende|lernenden|leser|leute|lieferanten|"
            "lieferungen|lizenznehmer|makler|mandanten|menschen|mieter|mietern|mitglieder|mitgliedern|"
            "neue kunden|neukunden|nutzer|nutzerin|nutzerinnen|nutzern|ortsgruppen|partner|partnern|"
            "passagiere|patient|patienten|patientin|pendler|pendlerinnen|personen|pflegebedürftige|"
            "praxen|privatkunden|redaktionen|reisende|reisenden|schüler|schülern|selbstständige|"
            "selbstständigen|senioren|sparer|spender|spieler|sportler|städte|stammkunden|steuerzahler|"
            "studenten|studierende|studierenden|teilnehmende|teilnehmenden|teilnehmer|teilnehmern|"
            "tutoren|unternehmen|urlauber|vereine|vereinen|verkäufer|versicherte|versicherten|"
            "wiederverkäufer|wohngeldempfänger|zahlungen|zuschauer"
        ),
    ),
    (
        t.STAFF,
        (
            "abteilung|abteilungen|abteilungsleiter|administratoren|admins|angestellte|außendienst|"
            "belegschaft|berater|beschäftigte|beschäftigten|entwickler|entwicklerinnen|entwicklern|"
            "fachbereich|fachbereiche|fachkräfte|führungskräfte|führungskräften|ingenieur|ingenieure|"
            "innendienst|kollegen|kolleginnen|manager|mitarbeitende|mitarbeitenden|mitarbeiter|"
            "mitarbeiterin|mitarbeiterinnen|mitarbeitern|monteure|personal|pflegekräfte|pflegekräften|"
            "pfleger|pflegerinnen|planstellen|praktikanten|product owner|recruiter|rollen|sachbearbeiter|"
            "sachbearbeiterinnen|sachbearbeitern|schichtleiter|stelle|stellen|team|teamleiter|teams|"
            "techniker|vertriebler|vertriebsmitarbeiter|vollzeitstellen|werkstudenten"
        ),
    ),
    (
        t.THING,
        (
            "a/b-tests|akten scannen|angebote|anlage|anlagen|anwendung|anwendungen|anwendungsfälle|api|"
            "apis|app|apps|arbeitspakete|arbeitsplätze|architektur|archiv|artikel|audit|audits|aufgaben|"
            "ausschreibungen|bauabschnitte|beirat|beiträge|benutzerhandbuch|berechtigungskonzept|bericht|"
            "berichte|berichten|blogartikel|blogbeiträge|bot|broschüre|broschüren|büro|büros|chatbot|"
            "checkliste|checklisten|cloud|cluster|crm|dashboard|dashboards|datenbank|datenbanken|"
            "datenquellen|dienst|dienste|dokumentation|dokumente|epics|erp|event|events|experimente|"
            "fahrzeuge|feature|features|filiale|filialen|flyer|folien|formulare|funktion|funktionen|"
            "gebäude|geräte|halle|hallen|handbuch|handbücher|homepage|infrastruktur|inhalte|initiativen|"
            "interviews|intranet|kampagne|kampagnen|kassensystem|klassenzimmer|komponente|komponenten|"
            "konzept|konzepte|kundenbeirat|kundengespräche|kundentermine|kurs|kurse|lager|lagern|laptops|"
            "lastenheft|lehrgänge|leistungen|leitfaden|leitfäden|lieferantengespräche|linien|"
            "lizenzverwaltung|logo|lösung|lösungen|maßnahme|maßnahmen|maßnahmenplan|maschine|maschinen|"
            "meetings|meilensteine|messe|messen|microservices|migrationen|modul|module|modulen|mvp|"
            "netzwerk|newsletter|newslettern|onlinedienste|parkplätze|pflichtenheft|pilot|piloten|"
            "pilotprojekte|pilotstandorte|pipelines|plakate|plan|pläne|plattform|plattformen|podcast|"
            "podcasts|portal|portale|präsentation|präsentationen|projekt|projekte|prototyp|prototypen|"
            "prozess|prozesse|prozessen|räume|refactoring|release|releases|report|reports|repositories|"
            "retrospektiven|richtlinie|richtlinien|roadmap|roboter|rollenkonzept|sap|schicht|"
            "schnittstelle|schnittstellen|schulung|schulungen|seite|seiten|seiten im wiki|sensoren|"
            "server|servern|service|services|shop|skripte|software|standorte|standorten|stellenanzeigen|"
            "stellenausschreibungen|stories|storys|strategie|system|systeme|systemen|tabellen|tablets|"
            "technische schulden|technischen schulden|telefonanlage|templates|termine mit|testfälle|"
            "tests|texte|ticketsystem|tool|tools|training|trainings|umfrage|umfragen|umgebungen|"
            "use cases|user stories|veranstaltung|veranstaltungen|vertrag|verträge anpassen|verträgen|"
            "verwaltungsleistungen|video|videos|vorlagen|webinar|webinare|webseite|webseiten|website|"
            "werke|wlan|workshop|workshops|zertifikat|zertifikate"
        ),
    ),
    (
        t.PROXY,
        (
            "code coverage|codeabdeckung|codezeilen|commits|geplante story points|merge requests|"
            "pull requests|sprintziele|story points|storypoints|termintreue der sprints|testabdeckung|"
            "testabdeckungsgrad|testautomatisierung|velocity"
        ),
    ),
    (
        t.VANITY,
        (
            "aufrufe|erwähnungen|fans|follower|followern|impressionen|impressions|klicks|likes|"
            "newsletter-empfänger|page views|pageviews|reaktionen|seitenaufrufe|shares|videoaufrufe|"
            "views"
        ),
    ),
    (
        0,
        (
            "arbeitszeit|auszeit|beiseite|besinnen|bewert|drinnen|echtzeit|einzelseite|elternzeit|"
            "hochzeit|innen|jahreszeit|mahlzeit|öffnungszeiten|sekunde|sekunden|teilzeit|vollzeit|"
            "wertvoll|zeit|zeiten"
        ),
    ),
)
"""Words and phrases."""
ENDINGS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abweichung|abweichungen|anteil|anzahl|aufwand|ausgaben|auslastung|ausstoß|bekanntheit|"
            "bereitschaft|bestand|bestände|bindung|dauer|differenzen|effektivität|effizienz|einnahmen|"
            "ertrag|fluktuation|frist|fristen|genauigkeit|grad|index|kosten|marge|menge|nutzung|"
            "produktivität|qualität|quote|quoten|rate|raten|rückstand|score|stand|treue|überschreitung|"
            "umsatz|umsätze|verbrauch|verlust|verluste|volumen|wachstum|wert|zahlen|zeit|zeiten|"
            "zufriedenheit"
        ),
    ),
    (
        t.RESULT,
        (
            "abbrüche|abschlüsse|anfragen|anmeldungen|anrufe|ausfälle|beschwerden|bestellungen|buchungen|"
            "einsätze|fahrten|fälle|fehler|fluchten|käufe|kündigungen|läufe|mängel|meldungen|"
            "reklamationen|retouren|rückläufer|rufe|schäden|stillstände|störungen|tickets|unfälle|"
            "verkäufe|vorfälle"
        ),
    ),
    (
        t.PEOPLE,
        (
            "besucher|betriebe|bewohner|gäste|haushalte|innen|kunden|mitglieder|nehmer|nutzer|nutzern|"
            "partner|patienten"
        ),
    ),
    (
        t.STAFF,
        "kräfte|leiter|mitarbeitende|mitarbeiter|stellen|teams",
    ),
    (
        t.THING,
        (
            "anlage|anlagen|anwendung|anwendungen|app|apps|bericht|berichte|datenbank|dienst|dienste|"
            "dokumentation|events|funktion|funktionen|gespräche|handbuch|kampagne|kampagnen|konzept|"
            "konzepte|leitfaden|lösung|modul|module|plan|pläne|plattform|portal|portale|projekt|projekte|"
            "prozess|prozesse|richtlinie|schnittstelle|schnittstellen|schulung|schulungen|seite|seiten|"
            "software|strategie|system|systeme|tool|tools|workshop|workshops"
        ),
    ),
)
"""Endings of compounds."""
