"""German verbs by what they say, and nouns made of them."""

from typing import Final

from linter.analysis.lexicon import tags as t

FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abbau|abbauen|abgebaut|abgenommen|abnahme|abnehmen|absenken|absenkung|absinken|angehoben|"
            "angestiegen|anheben|anhebung|ansteigen|anstieg|aufstocken|ausdehnen|ausgeweitet|ausweiten|"
            "ausweitung|drosseln|drücken|drückt|einbruch|eindämmen|eindämmung|einsparen|einsparung|"
            "einsparungen|eliminieren|eliminiert|entlasten|entlastet|entlastung|ersparnis|fallen|fällt|"
            "fiel|gefallen|gehen von|gehen zurück|geht von|geht zurück|gemindert|gespart|gesunken|"
            "gewachsen|heben|hebt|herabsetzen|hochschrauben|klettern|klettert|kürzen|kürzung|legen zu|"
            "legt zu|mindern|mindert|minderung|minus|nehmen ab|nehmen zu|nimmt ab|nimmt zu|plus|"
            "reduktion|reduktionen|rückgang|sank|schrumpfen|schrumpft|sinken|sinkt|sparen|spart|straffen|"
            "unterbieten|unterschreiten|unterschreitet|vergrößern|vergrößert|verkleinern|verlangsamen|"
            "vermeiden|vermeidet|vermeidung|vermieden|wachsen|wächst|wachstum|zugenommen|zulegen|zunahme|"
            "zunehmen|zurück|zurückfahren|zurückgegangen|zurückgehen|zuwachs"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        (
            "besser|besser werden|fördern|förderung|optimieren|optimiert|optimierung|stärken|stärkt|"
            "stärkung|verbessern|verbessert|verbesserte|verbesserung"
        ),
    ),
    (
        t.REACH,
        (
            "akquirieren|akquirieren wir|akquise|anwerben|auf ein niveau|bringen|bringen auf|bringt|"
            "dazugewinnen|einbringen|eingeworben|einnehmen|einwerben|erlangen|erlösen|erreichen|"
            "erwirtschaften|erwirtschaftet|erzielen|gewinnen|gewinnt|gewinnung|gewonnen|hinzugewinnen|"
            "hinzugewonnen|kommen auf|kommt auf|schaffen|schafft|überschreiten|überschreitet|übertreffen|"
            "übertrifft|überzeugen|verdienen|zurückgewinnen"
        ),
    ),
    (
        t.HOLD,
        (
            "absichern|aufrechterhalten|beibehalten|bleiben|bleibt|dauerhaft über|dauerhaft unter|"
            "eingehalten|einhalten|einhaltung|gewährleisten|gewährleistet|hält|halten|immer|jederzeit|"
            "kein antrag|kein gast|kein kunde|kein nutzer|kein patient|keine kundin|keiner|"
            "nicht mehr als|nicht überschreiten|nicht übersteigen|nie|niemals|niemand|sicherstellen|"
            "stabilisieren|stets|wahren"
        ),
    ),
    (
        t.BEHAVE,
        (
            "abbrechen|abgeholt|abgewickelt|abholen|abmelden|abonnieren|abonniert|absolvieren|absolviert|"
            "abwickeln|aktivieren|aktiviert|akzeptieren|akzeptiert|anbieten|angemeldet|ankommen|anmelden|"
            "anrufen|antworten|antwortet|ausfüllen|ausgefüllt|ausgezahlt|beantragen|beantragt|beenden|"
            "beendet|beginnen|beginnt|begonnen|beitreten|bekommen|bekommt|bestanden|bestätigen|bestätigt|"
            "bestehen|besteht|besuchen|besucht|bewerten|bewertet|bezahlen|bieten|bleiben dabei|"
            "brechen ab|bricht ab|buchen|bucht|dauern|dauert|durchlaufen|durchläuft|eingelöst|"
            "eingereicht|einkaufen|einloggen|einlösen|einreichen|einsenden|eintreffen|empfehlen weiter|"
            "entfallen|entfällt|entscheiden|entscheidet|erhält|erhalten|erledigen|erledigt selbst|"
            "erneuern|erscheinen|erscheint|fahren|fährt|finden|findet|füllen|gebucht|gekündigt|gemeldet|"
            "gewählt|herunterladen|hinterlegen|hinterlegt|hochladen|kehren zurück|kehrt zurück|kommen|"
            "kommen an|kommen zurück|kommt|kommt an|kündigen|kündigt|laden|laufen|läuft|lesen|liest|"
            "loggen|melden|melden sich an|meldet|mieten|mietet|nehmen teil|nimmt teil|registrieren|"
            "registrieren sich|registriert|reichen|reicht|reisen|rufen an|ruft an|signieren|signiert|"
            "spenden|spendet|sprechen|starten selbst|teilen|teilgenommen|teilnehmen|teilt|treffen ein|"
            "treten bei|übermitteln|übermittelt|unterschreiben|unterschreibt|unterzeichnen|vereinbaren|"
            "vereinbart|verkaufen|verkauft|verlängern|verlängert|verlassen|verlässt|verordnen|"
            "verschreiben|verzichten|wählen|wählt|warten|wartet|weiterempfehlen|wiederkommen|zahlt|"
            "zugestellt|zurückgeben|zurückkehren|zurücksenden|zustellen"
        ),
    ),
    (
        t.DELIVER,
        (
            "abarbeiten|abhaken|abhalten|ablösung|abschalten|abschaltung|abstimmen|abstimmung|"
            "aktualisierung|analyse|analysieren|anbindung|anlegen|anschaffen|anschaffung|anstellen|"
            "anstoßen|archivieren|auditieren|aufbau|aufräumen|aufsetzen|ausarbeiten|ausarbeitung|ausbau|"
            "aushändigen|ausliefern|ausrüsten|ausschreiben|ausschreibung|ausstatten|ausstattung|"
            "automatisierung|backlog abarbeiten|bauen|bauen auf|baut|beantragen wir|beauftragen|befragen|"
            "beginnen mit|bereinigen|bereinigung|bereitstellung|beschaffen|beschaffung|beschließen|"
            "besetzen|coachen|deployen|deployment|designen|digitalisieren|digitalisierung|"
            "dokumentation erstellen|drucken|durchführung|durchgeführt|einbau|einbauen|einführung|"
            "eingerichtet|einrichten|einrichtung|einstellung|entwerfen|entwicklung|erarbeiten|"
            "erarbeitung|erfassen|erneuerung|eröffnen|eröffnung|errichten|errichtung|erstellung|"
            "etablieren|evaluieren|evaluierung|freigeben|führen|gehen live|geht in betrieb|geht live|"
            "gestalten|go-live|gründen|harmonisieren|implementierung|inbetriebnahme|initiieren|"
            "installation|installieren|integration|interviewen|inventarisieren|kartieren|kick-off|"
            "konfiguration|konfigurieren|konsolidieren|konsolidierung|konzeption|launch|live gehen|"
            "migration|modernisierung|montage|montieren|nachrüsten|neuaufbau|neugestaltung|patchen|"
            "pilotieren|pilotprojekt|planen|plant|planung|präsentieren|produktiv setzen|produktivsetzung|"
            "programmieren|prüfen|prüfung|recherchieren|refactoring|rekrutierung|relaunch|renovieren|"
            "renovierung|roll-out|rollout|sammeln|sanieren|sanierung|schließen wir|schulen|skizzieren|"
            "standardisieren|standardisierung|start|stilllegen|stilllegung|teilnehmen an|testen|"
            "trainieren|überarbeitung|übersetzen|umbau|umsetzung|umstellung|umziehen|umzug|untersuchen|"
            "unterweisen|upgrade|upgraden|verabschieden|verankern|veranstalten|veranstaltet|"
            "vereinheitlichen|verfassen|verhandeln|verlagern|verlagerung|verlegen|veröffentlichung|"
            "verschicken|versenden|verteilen|vorbereiten|vorbereitung|vorlegen|vorstellen|workshoppen|"
            "zertifizieren|zertifizierung|zusammenführen"
        ),
    ),
)
"""Words and phrases."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "absenk|beschleunig|eingespar|einspar|erhöh|gesenk|gesteiger|gestieg|maximier|minimier|"
            "reduzier|schmäler|senk|sparen|steig|steiger|stieg|verbillig|verkürz|verminder|verringer"
        ),
    ),
    (
        t.REACH,
        "akquirier|erreich|erwirtschaft|erziel|generier",
    ),
    (
        t.BEHAVE,
        (
            "abonnier|abschließ|absolvier|aktivier|akzeptier|beantrag|beantwort|bearbeit|bestell|besuch|"
            "bezahl|einreich|empfehl|erhalt|freigeschalt|gekauf|gelös|genehmig|genutz|herunterlad|"
            "hochlad|kauf|lös|melde|nutz|registrier|schließ|teilnehm|unterschreib|verwend|wechsel|zahl|"
            "zugestell|zustell"
        ),
    ),
    (
        t.DELIVER,
        (
            "ablös|abschaff|abzulös|aktualisier|analysier|anbind|anschaff|anzubind|auditier|aufbau|"
            "aufstell|aufzubau|ausarbeit|ausbau|ausliefer|ausroll|ausstatt|auszuroll|automatisier|"
            "beauftrag|bereitstell|bereitzustell|beschaff|containerisier|definier|digitalisier|"
            "dokumentier|durchführ|durchzuführ|einbau|einführ|eingeführ|einricht|einstell|einzuricht|"
            "einzustell|entwickel|entwickl|erarbeit|erneuer|eröffn|ersetz|erstell|etablier|evaluier|"
            "festleg|festzuleg|harmonisier|implementier|installier|integrier|inventarisier|konfigurier|"
            "konsolidier|konzipier|launch|liefer|migrier|modernisier|neugestalt|optimierungsprojekt|"
            "organisier|pilotier|präsentier|programmier|protokollier|qualifizier|refactor|refaktor|"
            "rekrutier|renovier|sanier|schreib|standardisier|überarbeit|umbau|umgestell|umsetz|umstell|"
            "umzusetz|umzustell|vereinheitlich|verlager|veröffentlich|virtualisier|visualisier|vorbereit|"
            "zertifizier"
        ),
    ),
)
"""Beginnings of words."""
