"""German verbs by what they say, and nouns made of them."""

from typing import Final

from linter.analysis.lexicon import tags as t

FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abbau|abbauen|abfedern|abgebaut|abgenommen|abnahme|abnehmen|abschmelzen|absenken|absenkung|"
            "absinken|angehoben|angestiegen|anheben|anhebung|ansteigen|anstieg|aufstocken|ausdehnen|"
            "ausgeweitet|ausweiten|ausweitung|beheben wir weniger|dämpfen|dämpft|drosseln|drücken|drückt|"
            "einbruch|eindämmen|eindämmung|einsparen|einsparung|einsparungen|eliminieren|eliminiert|"
            "entlasten|entlastet|entlastung|entschlacken|ersparnis|fallen|fällt|fiel|gefallen|gehen von|"
            "gehen zurück|geht von|geht zurück|gemindert|gespart|gesunken|gewachsen|heben|hebt|"
            "herabsetzen|hochschrauben|klettern|klettert|kürzen|kürzung|länger bleiben|legen zu|legt zu|"
            "mindern|mindert|minderung|minus|nach oben|nach unten|nehmen ab|nehmen zu|nimmt ab|nimmt zu|"
            "plus|reduktion|reduktionen|rückgang|runter|sank|schrumpfen|schrumpft|sinken|sinkt|sparen|"
            "spart|steigern|straffen|unterbieten|unterschreiten|unterschreitet|vergrößern|vergrößert|"
            "verkleinern|verlangsamen|vermeiden|vermeidet|vermeidung|vermieden|verschlechtern|"
            "verschlechtert|wachsen|wächst|wachstum|wegfallen|zugenommen|zulegen|zunahme|zunehmen|zurück|"
            "zurückfahren|zurückgegangen|zurückgehen|zuwachs"
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
            "akquirieren|akquirieren wir|akquise|aktivieren|anwerben|auf ein niveau|aufbringen|bringen|"
            "bringen auf|bringt|dazugewinnen|einbringen|eingeworben|einnehmen|einsammeln|einspielen|"
            "einwerben|erlangen|erlösen|erreichen|erwirtschaften|erwirtschaftet|erzielen|gewinnen|"
            "gewinnt|gewinnung|gewonnen|heranführen|hinzugewinnen|hinzugewonnen|holen|holt|kommen auf|"
            "kommt auf|reaktivieren|schaffen|schafft|überschreiten|überschreitet|übertreffen|übertrifft|"
            "überzeugen|umwandeln|verdienen|zurückgewinnen|zurückholen"
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
            "abbrechen|abgegeben|abgeholt|abgewickelt|abheben|abholen|abmelden|abonnieren|abonniert|"
            "absolvieren|absolviert|abwickeln|aktivieren|aktiviert|akzeptieren|akzeptiert|anbieten|"
            "angemeldet|angenommen|ankommen|anmelden|anrufen|antworten|antwortet|ausfüllen|ausgeführt|"
            "ausgefüllt|ausgestellt|ausgezahlt|beantragen|beantragt|beenden|beendet|beginnen|beginnt|"
            "begleichen|beglichen|begonnen|behandeln|behandelt|beitreten|bekommen|bekommt|bestanden|"
            "bestätigen|bestätigt|bestehen|besteht|besuchen|besucht|bewerten|bewertet|bewilligen|"
            "bewilligt|bezahlen|bieten|bleiben dabei|bleiben länger|brechen ab|bricht ab|buchen|bucht|"
            "dauern|dauert|durchlaufen|durchläuft|eingelöst|eingereicht|einkaufen|einloggen|einlösen|"
            "einreichen|einsenden|eintreffen|empfehlen weiter|entfallen|entfällt|entgegengenommen|"
            "entgegennehmen|entlassen|entscheiden|entscheidet|entschieden|erhält|erhalten|erledigen|"
            "erledigt selbst|erneuern|erscheinen|erscheint|erstattet|fahren|fährt|finden|findet|"
            "fristgerecht|füllen|füllen aus|geben an|gebucht|geklärt|gekündigt|gemeldet|gewählt|greifen|"
            "herunterladen|hinterlassen|hinterlegen|hinterlegt|hochladen|hören|kehren zurück|"
            "kehrt zurück|kommen|kommen an|kommen zurück|kommt|kommt an|kündigen|kündigt|laden|laufen|"
            "läuft|leben|lesen|liest|loggen|melden|melden sich|melden sich an|meldet|mieten|mietet|"
            "nachbestellen|nachkaufen|nehmen|nehmen an|nehmen teil|nimmt|nimmt an|nimmt teil|"
            "pünktlich an|registrieren|registrieren sich|registriert|reichen|reicht|reisen|rufen an|"
            "ruft an|sehen|sieht|signieren|signiert|spenden|spendet|sprechen|starten selbst|stellen|"
            "stellt|stimmen|tauschen|tauscht|teilen|teilgenommen|teilnehmen|teilt|treffen ein|treten bei|"
            "treten ein|übermitteln|übermittelt|überweisen|umgetauscht|umtauschen|unterschreiben|"
            "unterschreibt|unterzeichnen|verbringen|verbringt|vereinbaren|vereinbart|verkaufen|verkauft|"
            "verlängern|verlängert|verlassen|verlässt|vermitteln|vermittelt|verordnen|verschreiben|"
            "versorgt|vertrauen|vertraut|verzichten|wählen|wählt|warten|wartet|weiterempfehlen|"
            "wiederkehren|wiederkommen|wohnen|zahlt|ziehen um|zugestellt|zurückgeben|zurückgeschickt|"
            "zurückkehren|zurücksenden|zustellen"
        ),
    ),
    (
        t.DELIVER,
        (
            "abarbeiten|abhaken|abhalten|ablösung|abschaffen|abschalten|abschaltung|abstimmen|abstimmung|"
            "abzeichnen|aktualisierung|analyse|analysieren|anbindung|anlegen|anpassen|anpassung|"
            "anschaffen|anschaffung|anstellen|anstoßen|anwerben von|archivieren|auditieren|aufbau|"
            "aufnahme von|aufräumen|aufsetzen|ausarbeiten|ausarbeitung|ausbau|ausbauen der|ausbilden|"
            "ausbildung von|aushändigen|auslagern|ausliefern|ausmustern|ausrüsten|ausschreiben|"
            "ausschreibung|ausstatten|ausstattung|auswahl|auswählen|automatisierung|backlog abarbeiten|"
            "bauen|bauen auf|baut|beantragen wir|beauftragen|befragen|befüllen|beginnen mit|begleiten|"
            "benennen|bepflanzen|bereinigen|bereinigung|bereitstellung|beschaffen|beschaffung|"
            "beschildern|beschließen|besetzen|betreuen|bilden|bildet|coachen|deployen|deployment|"
            "designen|digitalisieren|digitalisierung|dokumentation erstellen|drucken|durchführung|"
            "durchgeführt|einbau|einbauen|einbinden|einbindung|einführung|eingerichtet|einladen|"
            "einrichten|einrichtung|einstellung|entsorgen|entwerfen|entwicklung|erarbeiten|erarbeitung|"
            "erfassen|ergänzen|ernennen|erneuerung|eröffnen|eröffnung|errichten|errichtung|erstellung|"
            "erweitern|erweiterung|etablieren|evaluieren|evaluierung|fertigstellen|fertigstellung|"
            "freigeben|freischalten|freischaltung|führen|gehen live|geht in betrieb|geht live|gestalten|"
            "go-live|gründen|gründung|harmonisieren|herstellen|hinzufügen|implementierung|inbetriebnahme|"
            "informieren|initiieren|installation|installieren|integration|interviewen|inventarisieren|"
            "kartieren|kick-off|kommunizieren|konfiguration|konfigurieren|konsolidieren|konsolidierung|"
            "konzeption|koppeln|launch|live gehen|lokalisieren|migration|mobilisieren|möblieren|"
            "moderieren|modernisierung|montage|montieren|nachrüsten|nachverhandeln|neu verhandeln|"
            "neuaufbau|neugestaltung|outsourcen|patchen|pilotieren|pilotprojekt|planen|plant|planung|"
            "präsentieren|proben|produktiv setzen|produktivsetzung|produzieren|programmieren|"
            "prototypen bauen|prüfen|prüfung|recherchieren|refactoring|rekrutierung|relaunch|renovieren|"
            "renovierung|reorganisieren|roll-out|rollout|rückbau|sammeln|sanieren|sanierung|"
            "schließen wir|schulen|sensibilisieren|skizzieren|standardisieren|standardisierung|start|"
            "stilllegen|stilllegung|teilnehmen an|testen|trainieren|üben|überarbeitung|übergabe|"
            "übergeben|übersetzen|umbau|umbenennen|umsetzung|umstellung|umstrukturieren|umziehen|umzug|"
            "untersuchen|unterweisen|unterzeichnen|upgrade|upgraden|verabschieden|verankern|veranstalten|"
            "veranstaltet|vereinheitlichen|verfassen|verhandeln|verknüpfen|verlagern|verlagerung|"
            "verlegen|vernetzen|veröffentlichung|verschicken|verschlanken|versenden|verteilen|verteilt|"
            "vorbereiten|vorbereitung|vorlegen|vorstellen|workshoppen|zertifizieren|zertifizierung|"
            "zuordnen|zusammenführen|zuweisen"
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
