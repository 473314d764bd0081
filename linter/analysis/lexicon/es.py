"""Spanish words that hold a sentence together, and what quantities hang on."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.FROM,
        ("de|de los actuales|del|del actual|desde|desde el|desde las|desde los|partiendo de|partiendo del"),
    ),
    (
        t.TO,
        (
            "a|a apenas|a cerca de|a las|a los|a más de|a menos de|a no más de|a por lo menos|a solo|"
            "a sólo|a un|a un máximo de|a una|a unas|a unos|al|al menos a|hacia|hasta|hasta el|hasta las|"
            "hasta los|hasta un|por debajo del"
        ),
    ),
    (
        t.BY,
        (
            "en|en al menos|en al menos un|en aproximadamente un|en casi un|en cerca de un|en más de un|"
            "en por lo menos|en torno a un|en un|en unas|en unos|hasta en un|un|una"
        ),
    ),
    (
        t.OF,
        ("de|de cada|de el|de la|de las|de los|de nuestras|de nuestros|de sus|de todas las|de todos los|del"),
    ),
    (
        t.WITHIN,
        (
            "a los|antes de transcurridas|dentro de|dentro de las|dentro de los|después de|"
            "durante los primeros|en el plazo de|en el primer|en hasta|en las primeras|en las siguientes|"
            "en los primeros|en los siguientes|en máximo|en menos de|en no más de|en un máximo de|"
            "en un plazo de|en un plazo máximo de|tras"
        ),
    ),
    (
        t.NOW,
        (
            "a día de hoy|actual|actuales|actualmente|ahora|al inicio|año anterior|año pasado|antes|base|"
            "comparado con|con respecto a|contra|del año anterior|en comparación con|en la actualidad|"
            "en lugar de|en vez de|era|era de|era del|eran|eran de|eran del|estaba|estaban|frente a|"
            "frente a los|frente al|fue|fue de|fue del|fueron|fueron de|fueron del|hasta ahora|hoy|"
            "hoy en día|hoy es|hoy son|línea base|línea de base|partida|punto de partida|respecto a|"
            "respecto al|situación actual|valor actual|valor de partida|versus"
        ),
    ),
    (
        t.GOAL,
        "meta|meta de|meta es|objetivo|objetivo de|se busca|target|valor meta|valor objetivo",
    ),
    (
        t.OVER,
        (
            "a partir de|al menos|al menos el|al menos un|arriba de|arriba del|como mínimo|cuando menos|"
            "igual o superior a|más de|más del|mayor a|mayor de|mayor que|mínimo|mínimo de|mínimo el|"
            "no menos de|o más|o superior|por encima de|por encima del|por lo menos|superior a|"
            "superior al|superiores a|un mínimo de"
        ),
    ),
    (
        t.UNDER,
        (
            "a lo sumo|bajo|bajo el|como máximo|debajo de|debajo del|igual o inferior a|inferior a|"
            "inferior al|inferiores a|máximo|máximo de|menor a|menor de|menor que|menos de|menos del|"
            "no más de|o inferior|o menos|por debajo de|por debajo del|sin superar el|sin superar los|"
            "tope de|un máximo de"
        ),
    ),
    (
        t.EVERY,
        "a la|al|anual|anuales|cada|diario|diarios|mensual|mensuales|por|por cada|semanal|semanales",
    ),
    (
        t.NUMBER,
        (
            "ambas|ambos|catorce|cien|ciento|cientos|cinco|cincuenta|cuarenta|cuatro|decenas|dieciocho|"
            "dieciséis|diez|doce|docena|dos|doscientas|doscientos|mil|miles|millón|millones|noventa|"
            "nueve|ochenta|ocho|once|quince|quinientas|quinientos|seis|sesenta|setenta|siete|trece|"
            "treinta|tres|trescientas|trescientos|una docena|veinte|veinticinco"
        ),
    ),
    (
        t.FRACTION,
        (
            "a cero|a la mitad|al doble|al triple|cero|cuatro de cada cinco|doble|dos de cada tres|"
            "dos terceras partes|dos tercios|dos veces más|el cuádruple|el doble|el doble de|el triple|"
            "en dos tercios|en la mitad|en un cuarto|en un tercio|en una cuarta parte|la cuarta parte|"
            "la mayoría|la mitad|la tercera parte|mitad|ninguno de cada|nueve de cada diez|nueve de diez|"
            "ocho de cada diez|por dos|por tres|seis de cada diez|siete de cada diez|tres cuartas partes|"
            "tres cuartos|tres de cada cuatro|tres quintas partes|tres veces más|triple|un cuarto|"
            "un quinto|un tercio|una cuarta parte|una de cada cinco|una de cada cuatro|una de cada dos|"
            "una de cada tres|una décima parte|una quinta parte|una tercera parte|uno de cada cinco|"
            "uno de cada cuatro|uno de cada diez|uno de cada dos|uno de cada tres"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "cuadruplicar|dividir por dos|dobla|doblan|doblar|duplica|duplicación|duplicado|duplican|"
            "duplicando|duplicar|duplique|dupliquen|multiplicar por dos|multiplicar por tres|"
            "reduce a la mitad|reducen a la mitad|reducir a la mitad|triplica|triplican|triplicando|"
            "triplicar|triplique"
        ),
    ),
    (
        t.COMPARE,
        (
            "adicional|adicionales|antes|extra|inferior|mas|más|más a menudo|más alta|más alto|más baja|"
            "más bajo|más barato|más corta|más corto|más cortos|más frecuente|más frecuentes|más largos|"
            "más que|más rápida|más rápidamente|más rápido|más tarde|mayor|mayores|mejor|menor|menores|"
            "menos|nuevos y más|peor|rápido|superior"
        ),
    ),
    (
        t.NOT,
        "jamás|nadie|ni|ningún|ninguna|ninguno|no|nunca|sin|tampoco",
    ),
    (
        t.PURPOSE,
        (
            "a fin de|a fin de que|así|con el fin de|con el fin de que|con el objetivo de|"
            "con el propósito de|con la meta de|con lo cual|con lo que|consiguiendo|de ahí que|"
            "de forma que|de manera que|de modo que|de tal forma que|generando|lo cual|lo que|"
            "lo que permite|logrando|para que|permitiendo|por lo que|que permita|que permitan|"
            "que permite|resultando en|y así|y con ello"
        ),
    ),
    (
        t.CHANGE | t.PURPOSE,
        (
            "acelerando|acortando|ahorrando|aumentando|bajando|disminuyendo|elevando|incrementando|"
            "mejorando|para acelerar|para acortar|para ahorrar|para aumentar|para bajar|para disminuir|"
            "para elevar|para incrementar|para mejorar|para rebajar|para recortar|para reducir|"
            "para subir|recortando|reduciendo|subiendo|y aumentar|y bajar|y disminuir|y elevar|y mejorar|"
            "y reducir|y subir"
        ),
    ),
    (
        t.REACH | t.PURPOSE,
        (
            "alcanzando|para alcanzar|para captar|para conseguir|para generar|para llegar|para lograr|"
            "para obtener|y alcanzar|y conseguir|y lograr"
        ),
    ),
    (
        t.JOIN,
        ("a través de|además de|así como|con|con ayuda de|e|gracias a|mediante|o|pero|por medio de|u|y"),
    ),
    (
        t.LEAD,
        (
            "aspiramos a|buscamos|buscar|conseguir que|debe|deben|debería|deberían|el equipo|"
            "el objetivo es|el proyecto|ellas|ellos|esta épica|esta iniciativa|este proyecto|finalmente|"
            "hacer que|hay que|hemos de|la épica|la iniciativa|le|les|lo|lograr que|necesitamos|nos|"
            "nosotros|nuestro equipo|nuestro objetivo es|objetivo es|planeamos|podamos|podrá|podrán|"
            "pretende|pretendemos|puede|pueden|que|queremos|quiere|quieren|se|seguir|también|tenemos que|"
            "va a|vamos|vamos a|van a|yo"
        ),
    ),
    (
        t.BE,
        (
            "cuenta con|cuentan con|dispone de|disponen de|era|eran|es|está|estaba|estaban|están|estar|"
            "estará|estarán|fue|fueron|ha|haber|había|han|hay|haya|hayan|hubo|queda|quedan|quede|sea|"
            "sean|ser|será|serán|sido|son|tendrá|tendrán|tener|tenga|tengan|tenía|tenían|tiene|tienen"
        ),
    ),
    (
        t.PREPOSITION,
        (
            "al|ante|como|con|con el|con la|contra|cuando|debido a|dentro del|desde|donde|durante|en|"
            "en el|en la|en las|en los|entre|fuera de|hacia|junto a|mediante|para|por|que|según|si|sin|"
            "sobre|tras|vía"
        ),
    ),
    (
        t.DONE,
        (
            "a producción|al aire|aprobada|aprobado|capacitadas|capacitados|cerrada|cerrado|certificada|"
            "certificado|completada|completado|contratada|contratado|desplegada|desplegado|disponible|"
            "disponibles|documentación de|documentada|documentado|en funcionamiento|"
            "en línea y funcionando|en marcha|en operación|en producción|en vivo|finalizada|finalizado|"
            "firmada|firmado|formadas|formados|hecha|hecho|instalada|instalado|lanzada|lanzado|lista|"
            "listas|listo|listos|migrado|operativa|operativas|operativo|operativos|publicada|publicado|"
            "puesta a punto|puesto en marcha|realizada|realizado|terminada|terminado|validada|validado|"
            "vigente"
        ),
    ),
    (
        t.VAGUE,
        (
            "adecuada|adecuado|ágil|ágiles|algunos|alta calidad|amigable|atractivo|competitivo|confiable|"
            "confiables|considerablemente|contundente|cuanto antes|de calidad|de clase mundial|"
            "de primer nivel|de vanguardia|dinámico|eficaz|eficazmente|eficiente|eficientemente|"
            "eficientes|escalable|excelencia|excelente|excelentes|fácil|fáciles|fiable|flexible|"
            "flexibles|fluida|fluido|fomentar|fortalecer|impulsar|inmejorable|innovador|innovadora|"
            "innovadores|integral|intuitiva|intuitivo|líder|líderes|lo antes posible|mejor|mejora|"
            "mejorar|mejores|memorable|moderna|moderno|modernos|muchos|notablemente|oportuna|oportuno|"
            "óptima|óptimamente|optimizar|óptimo|positiva|positivo|potenciar|premium|puntero|robusta|"
            "robusto|satisfactorio|seguro|sencilla|sencillo|significativamente|sinergias|sostenible|"
            "sostenibles|sustancialmente|valor agregado|valor añadido|vanguardia|vanguardista|varias|"
            "varios"
        ),
    ),
)
"""Words and phrases."""
