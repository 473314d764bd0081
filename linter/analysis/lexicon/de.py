"""German words that hold a sentence together, and what quantities hang on."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.FROM,
        (
            "ausgehend von|vom|von|von aktuell|von bisher|von ca|von derzeit|von etwa|von heute|von rund|"
            "von zuletzt"
        ),
    ),
    (
        t.TO,
        (
            "auf|auf bis zu|auf ca|auf circa|auf etwa|auf höchstens|auf knapp|auf maximal|auf mehr als|"
            "auf mindestens|auf rund|auf über|auf unter|auf weniger als|auf wenigstens|bei|bis auf|"
            "bis zu|hin zu|zu"
        ),
    ),
    (
        t.BY,
        (
            "um|um bis zu|um ca|um circa|um etwa|um fast|um knapp|um mehr als|um mindestens|um rund|"
            "um über|um weitere"
        ),
    ),
    (
        t.OF,
        (
            "aller|an|an allen|der|des|dieser|eurer|ihrer|jener|neuer|sämtlicher|unserer|unseres|"
            "von allen|von unseren"
        ),
    ),
    (
        t.WITHIN,
        (
            "binnen|in|in den ersten|in der ersten|in höchstens|in maximal|in unter|in weniger als|"
            "innerhalb|innerhalb der ersten|innerhalb einer|innerhalb eines|innerhalb von|innert|nach|"
            "nach maximal|nach spätestens|spätestens nach"
        ),
    ),
    (
        t.NOW,
        (
            "aktuell|aktueller stand|aktueller wert|anstatt|anstatt von|anstelle|anstelle von|"
            "ausgangspunkt|ausgangswert|baseline|basiswert|betrug|betrugen|bisher|bislang|derzeit|"
            "gegenüber|gegenwärtig|hatte|hatten|heute|heutiger wert|im vergleich zu|im vergleich zum|"
            "ist-stand|ist-wert|istwert|jetzt|lag|lag bei|lag im|lagen|lagen bei|momentan|nullmessung|"
            "stand heute|startpunkt|startwert|statt|status quo|verglichen mit|verglichen zu|vorher|"
            "vorjahresniveau|vorjahreswert|war|waren|zuletzt|zurzeit|zuvor"
        ),
    ),
    (
        t.GOAL,
        (
            "angestrebt|soll-wert|sollwert|wunschwert|ziel|zielgröße|zielmarke|zielniveau|zielsetzung|"
            "zielvorgabe|zielwert"
        ),
    ),
    (
        t.OVER,
        (
            "größer als|höher als|mehr als|min.|mind|mind.|mindestens|minimum|nicht weniger als|"
            "oberhalb von|oder höher|oder mehr|über|und mehr|wenigstens|zumindest"
        ),
    ),
    (
        t.UNDER,
        (
            "höchstens|im höchstfall|kleiner als|max|max.|maximal|maximum|nicht länger als|"
            "nicht mehr als|niedriger als|oder weniger|unter|unterhalb|unterhalb von|weniger als"
        ),
    ),
    (
        t.EVERY,
        (
            "ein|eine|einem|einen|einer|jährlich|je|jede|jedem|jeden|jeder|jedes|monatlich|pro|täglich|"
            "wöchentlich"
        ),
    ),
    (
        t.NUMBER,
        (
            "acht|achtzehn|achtzig|beide|beiden|drei|dreier|dreihundert|dreißig|dreizehn|dutzend|"
            "ein dutzend|elf|fünf|fünfhundert|fünftausend|fünfundzwanzig|fünfzehn|fünfzig|hundert|"
            "hunderte|million|millionen|neun|neunzehn|neunzig|sechs|sechzehn|sechzig|sieben|siebzehn|"
            "siebzig|tausend|tausende|vier|vierzehn|vierzig|zehn|zehntausend|zwanzig|zwei|zweier|"
            "zweihundert|zweitausend|zwölf"
        ),
    ),
    (
        t.FRACTION,
        (
            "acht von zehn|auf die hälfte|auf ein drittel|auf ein viertel|auf null|das doppelte|"
            "das dreifache|die hälfte|die mehrheit|doppelt|doppelt so hoch|doppelt so oft|"
            "doppelt so schnell|doppelt so viel|doppelt so viele|doppelte|drei fünftel|drei viertel|"
            "drei von vier|dreifache|dreimal|dreimal so viel|dreimal so viele|dreiviertel|drittel|"
            "ein achtel|ein drittel|ein fünftel|ein sechstel|ein viertel|ein zehntel|eine von drei|"
            "einer von drei|fünfmal|fünftel|gegen null|halb|halb so lang|halb so oft|halb so viel|"
            "halb so viele|hälfte|jede dritte|jede fünfte|jede vierte|jede zehnte|jede zweite|"
            "jedem zweiten|jeden dritten|jeden zweiten|jeder dritte|jeder fünfte|jeder vierte|"
            "jeder zehnte|jeder zweite|jedes dritte|jedes fünfte|jedes vierte|jedes zweite|mehrheit|"
            "neun von zehn|null|sieben von zehn|um das doppelte|um das dreifache|um die hälfte|"
            "um drei viertel|um ein drittel|um ein fünftel|um ein viertel|um zwei drittel|vier fünftel|"
            "vier von fünf|viermal|viertel|zehntel|zur hälfte|zwei drittel|zwei fünftel|zwei von drei|"
            "zweifache|zweimal"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "dritteln|drittelt|halbieren|halbiert|halbierte|halbierung|verdoppeln|verdoppelt|verdoppelte|"
            "verdoppelung|verdopple|verdopplung|verdreifachen|verdreifacht|verdreifachung|vervierfachen|"
            "vervierfacht|verzehnfachen|vierteln"
        ),
    ),
    (
        t.COMPARE,
        (
            "besser|bessere|besseren|besserer|besseres|billiger|effizienter|einfacher|früher|frühere|"
            "geringer|geringere|geringeren|größer|größere|günstiger|günstigere|häufiger|höher|höhere|"
            "höheren|kleiner|kleinere|kürzer|kürzere|kürzeren|länger|längere|leichter|mehr|mehr als|"
            "niedriger|niedrigere|öfter|pünktlicher|rascher|schneller|schnellere|seltener|sicherer|"
            "später|teurer|weitere|weiterer|weniger|weniger oft|zufriedener|zufriedenere|zügiger|"
            "zusätzlich|zusätzliche|zusätzlichen|zusätzlicher"
        ),
    ),
    (
        t.NOT,
        "kein|keine|keinem|keinen|keiner|keines|nicht|nichts|nie|niemals|niemand|ohne|weder",
    ),
    (
        t.PURPOSE,
        (
            "dadurch|damit|dass|führen zu|führt zu|mit dem ergebnis|mit dem ziel|mit der folge|so dass|"
            "sodass|um dadurch|um damit|um das|um den|um die|um ihre|um mehr|um neue|um so|um unsere|"
            "um weniger|und dadurch|und damit|und so|was dazu|was zu|wodurch|womit|woraufhin|wovon|"
            "zwecks"
        ),
    ),
    (
        t.CHANGE | t.PURPOSE,
        (
            "um die kosten|zur erhöhung|zur reduktion|zur reduzierung|zur senkung|zur steigerung|"
            "zur verbesserung|zur verkürzung"
        ),
    ),
    (
        t.JOIN,
        "aber|anhand|beziehungsweise|bzw|durch|mit|mit hilfe von|mithilfe|mittels|oder|sowie|und",
    ),
    (
        t.LEAD,
        (
            "anschließend|auch|außerdem|dann|darf|das epic|das projekt|das team|dauerhaft|"
            "diese initiative|dieses epic|dieses projekt|dürfen|endlich|er|erfolgreich|es|gemeinsam|ich|"
            "ist|kann|können|könnten|künftig|man|möchte|möchten|muss|müssen|müsste|nachhaltig|"
            "schrittweise|sich|sie|sind|soll|sollen|sollte|sollten|unser team|unser ziel|"
            "unser ziel ist es|vollständig|weiterhin|werden|wieder|will|wir|wird|wollen|ziel ist|"
            "ziel ist es|zu|zudem|zukünftig|zunächst"
        ),
    ),
    (
        t.BE,
        (
            "betragen|beträgt|betrug|gab es|gewesen|gibt es|haben|hat|hatte|hatten|ist|lag|lagen|liegen|"
            "liegt|sei|sind|verfügen|verfügt|war|waren|werden|wird|worden|wurde|wurden"
        ),
    ),
    (
        t.PREPOSITION,
        (
            "ab|als|am|anlässlich|außerhalb|aus|bei|beim|bevor|bezüglich|das neue|den neuen|durch|"
            "entlang|für|für den|für die|gegen|gemäß|hinsichtlich|ihr|ihre|ihrem|ihren|ihrer|im|"
            "inklusive|innerhalb|ins|je|laut|mit|mithilfe|nach|nachdem|ohne|per|pro|rund um|samt|seit|"
            "sobald|trotz|über|via|vom|vor|während|wegen|wenn|zum|zwischen"
        ),
    ),
    (
        t.DONE,
        (
            "abgelöst|abgenommen|abgeschaltet|abgeschlossen|abgestimmt|aktualisiert|angebunden|"
            "angeschlossen|auditiert|aufgebaut|aufgestellt|ausgeliefert|ausgerollt|ausgerüstet|"
            "ausgestattet|ausgewählt|automatisiert|beauftragt|bereit|bereitgestellt|beschlossen|besetzt|"
            "bestückt|definiert|digitalisiert|dokumentiert|durchgeführt|eingeführt|eingeführte|"
            "eingerichtet|eingestellt|eingeweiht|einsatzbereit|entwickelt|entworfen|erfasst|erledigt|"
            "eröffnet|erstellt|etabliert|fertig|fertiggestellt|festgelegt|freigegeben|gebaut|gegründet|"
            "gehen online|geht online|gelauncht|geliefert|geprüft|geschult|gestartet|getestet|go-live|"
            "im einsatz|implementiert|implementierte|in betrieb|in produktion|installiert|integriert|"
            "ist online|konfiguriert|konzipiert|liegen vor|liegt vor|live|migriert|modernisiert|"
            "produktionsreif|produktiv|programmiert|rekrutiert|renoviert|saniert|startklar|überarbeitet|"
            "übersetzt|umgesetzt|umgestellt|unterschrieben|unterzeichnet|verabschiedet|verankert|"
            "verfügbar|verkabelt|veröffentlicht|verteilt|vertraglich fixiert|vorhanden|zertifiziert"
        ),
    ),
    (
        t.VAGUE,
        (
            "agiler|angemessen|attraktiv|attraktiven|attraktiver|ausreichend|begeistern|begeistert|"
            "benutzerfreundlich|benutzerfreundliche|besser|bessere|besseren|besseres|bestmöglich|"
            "bestmögliche|deutlich|effektiv|effektiver|effizient|effiziente|effizienter|einfach|"
            "einfacher|erheblich|erstklassig|exzellent|exzellente|fit|flexibel|flexibler|führend|"
            "führende|führenden|führender|ganzheitlich|hochwertig|innovativ|innovative|intuitiv|"
            "intuitive|intuitiver|mehrwert|merklich|modern|moderne|modernen|modernes|nachhaltig|"
            "nachhaltige|nahtlos|nahtlose|nahtloses|nutzerfreundlich|optimal|optimale|optimieren|"
            "optimierung|performant|performanter|positiv|positive|positives|professionell|"
            "professioneller|reibungslos|reibungslose|robust|robuste|schlank|schlanke|schnellstmöglich|"
            "signifikant|sinnvoll|skalierbar|spürbar|spürbare|stabiler|stärken|state-of-the-art|"
            "synergien|verbessern|verbesserung|vereinfachen|weltklasse|wesentlich|wesentliche|zeitgemäß|"
            "zeitgemäße|zeitnah|zielgerichtet|zukunftsfähig|zukunftssicher|zuverlässig|zuverlässiger"
        ),
    ),
)
"""Words and phrases."""
