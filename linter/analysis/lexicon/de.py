"""German words by what they can be; verbs by their stems, compounds by their endings."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "sinkt|sinken|sank|gesunken|fällt|fallen|fiel|gefallen|wächst|wachsen|gewachsen|rückgang|"
            "zunahme|anstieg|plus|minus|geht zurück|gehen zurück|zurück|klettert|abnahme|geht von|zuwachs|"
            "wachstum"
        ),
    ),
    (t.CHANGE | t.IMPROVE, "optimieren|optimierung|verbessern|verbesserung|verbessert|besser"),
    (
        t.HOLD,
        ("halten|hält|bleibt|bleiben|nie|niemals|jederzeit|beibehalten|nicht überschreiten|nicht mehr als"),
    ),
    (t.REACH, "erzielen|erreichen|gewinnen|gewonnen|schaffen|gewinnt"),
    (t.BEHAVE, "kommen zurück|kehren zurück|finden|findet|bekommt|erhält|antwortet|bucht"),
    (
        t.DELIVER,
        "live gehen|go-live|neuaufbau|rollout|führen|bauen|baut|schulen|testen|plant|einführung|start",
    ),
    (
        t.COMPARE,
        "mehr|weniger|schneller|höher|niedriger|kürzer|seltener|günstiger|öfter|häufiger|früher",
    ),
    (
        t.DONE,
        (
            "fertig|live|abgeschlossen|verfügbar|umgesetzt|bereit|eingeführt|produktiv|migriert|"
            "dokumentiert|fertiggestellt"
        ),
    ),
    (t.NOT, "nicht|kein|keine|keinen|ohne|nie"),
    (t.FROM, "von|vom"),
    (t.TO, "auf|zu|bei|auf mindestens|auf unter|auf über|auf höchstens"),
    (t.BY, "um|um mindestens|um bis zu"),
    (t.OF, "der|des|aller|unserer|von allen|an"),
    (
        t.NOW,
        (
            "aktuell|derzeit|heute|bisher|momentan|statt|anstatt|anstelle|gegenüber|ausgangswert|bislang|"
            "zuvor|jetzt|ist-wert|vorher|zurzeit|baseline|verglichen mit"
        ),
    ),
    (t.GOAL, "ziel|zielwert|soll-wert"),
    (t.OVER, "mindestens|über|mehr als|wenigstens"),
    (t.UNDER, "unter|höchstens|maximal|weniger als"),
    (t.WITHIN, "innerhalb|innerhalb von|binnen|in|nach|in unter|in weniger als"),
    (t.PURPOSE, "damit|sodass|so dass|wodurch|was zu|dadurch|mit dem ziel"),
    (t.JOIN, "und|oder|aber|sowie|durch|mit"),
    (
        t.LEAD,
        ("wir|wird|werden|soll|sollen|möchten|wollen|müssen|muss|können|kann|zu|ist|sind|das team|es|sie"),
    ),
    (t.BE, "ist|sind|war|waren|hat|haben|wird|werden"),
    (
        t.NUMBER,
        ("zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert|tausend"),
    ),
    (
        t.FRACTION,
        (
            "hälfte|die hälfte|doppelt|doppelt so viele|ein drittel|zwei drittel|ein viertel|drei viertel|"
            "null|zweimal|halb|um die hälfte|um ein drittel|dreimal so viele|jeder zweite|jede zweite|"
            "auf null"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "verdoppeln|verdoppelt|verdoppelung|verdopplung|halbieren|halbiert|halbierung|verdreifachen|"
            "verdreifacht"
        ),
    ),
    (t.PREPOSITION, "für|im|mit|bei|über|durch|vor|ab|während|pro|je|gegen|seit|nach"),
    (t.EVERY, "pro|je|jede|jeder|jedes|ein|eine|einen"),
    (
        t.METRIC,
        (
            "nps|csat|umsatz|abwanderung|marge|gewinn|arr|mrr|konversion|conversion|bindung|auslastung|"
            "durchsatz|churn|kosten|anteil|ertrag|wartezeit|zufriedenheit|adoption|aufwand|fluktuation|"
            "reichweite|retention"
        ),
    ),
    (t.SERVICE, "verfügbarkeit|latenz|antwortzeit|ladezeit|uptime|p95|p99|fehlerrate|ausfallzeit"),
    (
        t.RESULT,
        (
            "beschwerden|beschwerde|reklamationen|bestellungen|anmeldungen|tickets|support-tickets|fehler|"
            "vorfälle|störungen|anfragen|anrufe|registrierungen|kündigungen|retouren|stornierungen|"
            "bestellung|rückfragen|supportanfragen|ausfälle|käufe|downloads|leads|abschlüsse|buchungen|"
            "reklamation"
        ),
    ),
    (
        t.PEOPLE,
        (
            "kunden|kunde|kundinnen|nutzer|nutzerinnen|nutzern|anwender|benutzer|lernende|lernenden|"
            "händler|schüler|lehrer|patienten|besucher|mitglieder|bürger|käufer|verkäufer|lehrkräfte|"
            "bewerber|gäste|tutoren|zahlungen|fälle|aufträge|lieferungen"
        ),
    ),
    (t.STAFF, "mitarbeiter|mitarbeitende|team|teams|entwickler|stellen|kollegen"),
    (
        t.THING,
        (
            "funktion|funktionen|seite|seiten|dienst|dienste|service|services|system|systeme|workshops|"
            "workshop|schulungen|schulung|tests|bericht|berichte|dashboard|dashboards|artikel|modul|"
            "module|app|plattform|schnittstelle|prozess|prozesse|konzept|dokumentation|feature|features|"
            "release|mvp|datenbank|architektur|technische schulden|komponente|komponenten|refactoring"
        ),
    ),
    (t.PROXY, "testabdeckung|code coverage|story points|codeabdeckung"),
    (t.VANITY, "follower|likes|impressionen|aufrufe"),
    (
        t.VAGUE,
        (
            "deutlich|nahtlos|effizient|effizienter|signifikant|optimal|modern|moderne|einfacher|"
            "benutzerfreundlich|erheblich|spürbar|zeitgemäß|reibungslos|führend|begeistern|performant"
        ),
    ),
)
"""Words and phrases."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "steiger|gesteiger|stieg|steig|erhöh|senk|gesenk|reduzier|verringer|verkürz|minimier|einspar|"
            "beschleunig|verminder|gestieg|maximier|sparen"
        ),
    ),
    (t.REACH, "erreich|erziel|generier"),
    (
        t.DELIVER,
        (
            "einführ|eingeführ|entwickl|entwickel|erstell|implementier|migrier|umsetz|umzusetz|"
            "veröffentlich|liefer|bereitstell|ablös|ersetz|refaktor|schreib|dokumentier|automatisier|"
            "integrier|einstell|rekrutier|ausliefer|ausroll|launch|aufbau|umstell|umgestell|überarbeit|"
            "anbind|modernisier|konzipier|ausbau|durchführ|organisier|definier|neugestalt|umbau|"
            "aktualisier"
        ),
    ),
    (
        t.BEHAVE,
        (
            "nutz|genutz|kauf|gekauf|bestell|bezahl|zahl|verwend|abschließ|schließ|wechsel|empfehl|"
            "bearbeit|beantwort|lös|gelös|melde"
        ),
    ),
)
"""Beginnings of words."""
ENDINGS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "quote|rate|dauer|zeit|zeiten|kosten|umsatz|zufriedenheit|nutzung|anteil|anzahl|effektivität|"
            "bindung|treue|wert|aufwand|produktivität"
        ),
    ),
    (t.THING, "funktion|seite|dienst|system|schnittstelle|plattform|anwendung|modul"),
    (t.RESULT, "beschwerden|anfragen|fehler|bestellungen|anmeldungen|tickets|abbrüche"),
    (t.PEOPLE, "kunden|nutzer|innen"),
)
"""Endings of compounds."""
