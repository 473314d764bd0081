"""Spanish words by what they can be; verbs by their stems."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "sube|subir|suben|baja|bajar|bajan|cae|caer|caen|crece|crecer|crecen|ahorrar|ahorro|pasa|"
            "pasar|pasan|alza|caída|mejora del|incremento|sube un|baja un"
        ),
    ),
    (t.CHANGE | t.IMPROVE, "mejorar|mejora|mejoran|optimizar|optimiza|potenciar|fortalecer"),
    (
        t.REACH,
        (
            "lograr|logra|alcanzar|alcanza|alcanzan|conseguir|consigue|llegar|generar|genera|captar|"
            "obtener|superar|ganar"
        ),
    ),
    (t.HOLD, "mantener|mantiene|nunca|permanece|sin superar|no superar|en todo momento|conservar"),
    (
        t.DELIVER,
        (
            "crear|hacer|refactorizar|escribir|contratar|lanzamiento|publicar|realizar|implantar|añadir|"
            "construir|reescribir"
        ),
    ),
    (
        t.BEHAVE,
        (
            "vuelven|compran|pagan|usan|utilizan|completan|terminan|eligen|encuentran|reciben|resuelven|"
            "renuevan|recomiendan|usa|utiliza|completa|paga|compra|activan|adoptan"
        ),
    ),
    (t.COMPARE, "más|menos|mayor|menor|adicionales|superior|inferior|rápido|más rápido|más rápida"),
    (
        t.DONE,
        (
            "listo|lista|en producción|terminado|completado|disponible|publicado|migrado|lanzada|lanzado|"
            "documentado|documentación de"
        ),
    ),
    (t.NOT, "no|sin|nunca|ningún|ninguna"),
    (t.FROM, "de|desde|del"),
    (t.TO, "a|al|hasta|hasta el|al menos a"),
    (t.BY, "en un|en|un|una"),
    (t.OF, "de|del|de los|de las|de la|de nuestros|de todos los"),
    (
        t.NOW,
        (
            "actualmente|hoy|ahora|en lugar de|en vez de|actual|base|línea base|frente a|frente al|antes|"
            "comparado con"
        ),
    ),
    (t.GOAL, "objetivo|meta"),
    (t.OVER, "al menos|más de|por encima de|como mínimo|mínimo"),
    (t.UNDER, "menos de|por debajo de|como máximo|máximo|bajo"),
    (t.WITHIN, "dentro de|en menos de|tras|en los primeros|en las primeras|después de"),
    (t.PURPOSE, "para que|de modo que|de manera que|lo que|logrando|con el fin de|a fin de"),
    (
        t.CHANGE | t.PURPOSE,
        (
            "para reducir|para aumentar|reduciendo|aumentando|para bajar|para subir|para disminuir|"
            "para incrementar"
        ),
    ),
    (t.JOIN, "y|e|o|pero|mediante"),
    (t.LEAD, "vamos a|queremos|debe|deben|podrán|puede|pueden|que|se|nuestro objetivo es|el equipo"),
    (t.BE, "es|son|está|están|ha|han|será|serán|tiene|tienen"),
    (t.NUMBER, "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|cien|mil"),
    (
        t.FRACTION,
        "la mitad|mitad|doble|el doble|un tercio|dos tercios|un cuarto|tres cuartos|cero|el triple",
    ),
    (t.CHANGE | t.FRACTION, "duplicar|duplica|duplican|triplicar|triplica"),
    (t.PREPOSITION, "para|por|con|sin|sobre|entre|según|durante|en|tras|desde"),
    (t.EVERY, "por|cada|al"),
    (
        t.METRIC,
        (
            "nps|csat|tasa|índice|ingresos|costo|coste|costos|costes|conversión|retención|satisfacción|"
            "adopción|uso|abandono|tiempo|margen|ventas|facturación|cuota|churn|productividad|rotación|"
            "arr|mrr|porcentaje|número de|tráfico|plazo|ticket medio|engagement|fidelidad|precisión|"
            "puntuación|tiempo-al-primer-commit|activación"
        ),
    ),
    (
        t.SERVICE,
        "disponibilidad|latencia|tiempo de respuesta|tiempo de carga|uptime|p95|p99|tasa de error",
    ),
    (
        t.RESULT,
        (
            "quejas|reclamos|reclamaciones|pedidos|registros|incidencias|incidentes|errores|devoluciones|"
            "cancelaciones|llamadas|consultas|solicitudes|compras|tickets|tickets de soporte|reservas|"
            "descargas|leads|bugs|bugs criticos|fallos|altas|bajas"
        ),
    ),
    (
        t.PEOPLE,
        (
            "clientes|cliente|usuarios|usuario|usuarias|alumnos|estudiantes|vendedores|compradores|"
            "pacientes|visitantes|comercios|docentes|profesores|ciudadanos|socios|suscriptores|pagos|"
            "entregas|facturas|tutores"
        ),
    ),
    (t.STAFF, "empleados|equipo|equipos|ingenieros|desarrolladores|personal"),
    (
        t.THING,
        (
            "aplicación|app|función|funcionalidad|funcionalidades|servicio|servicios|página|páginas|"
            "módulo|plataforma|sistema|panel|informe|informes|talleres|taller|documentación|pruebas|api|"
            "integración|proceso|procesos|canales|portal|mvp|operaciones|deuda técnica|diseño|"
            "base de datos|herramienta|versión|sitio|web|artículos"
        ),
    ),
    (
        t.PROXY,
        "cobertura de pruebas|cobertura de tests|cobertura|velocidad del equipo|puntos de historia",
    ),
    (t.VANITY, "seguidores|impresiones|me gusta|likes|visualizaciones"),
    (
        t.VAGUE,
        (
            "significativamente|mejor|óptimo|moderno|moderna|fluida|fluido|eficiente|líder|positivo|"
            "mejorar|excelente|robusto|intuitivo"
        ),
    ),
)
"""Words and phrases."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (t.CHANGE, "reduc|aument|increment|disminu|acort|aceler|redujo"),
    (t.REACH, "alcanz|gener"),
    (
        t.DELIVER,
        (
            "lanz|implement|desarroll|constru|migra|entreg|despleg|automatiz|rediseñ|integr|document|"
            "refactor|organiz|reemplaz|moderniz|defin|establec|prepar|renov|capacit|public"
        ),
    ),
    (t.BEHAVE, "utiliz|complet|adopt"),
)
"""Beginnings of words."""
