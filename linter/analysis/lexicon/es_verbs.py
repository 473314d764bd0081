"""Spanish verbs by what they say, and nouns made of them."""

from typing import Final

from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abaratar|abreviar|acelerar|acortar|adelgazar|agilizar|ahorrar|aligerar|aminorar|ampliar|"
            "apretar|ascender|atenuar|aumentar|bajar|bajarse|caer|cerrar la brecha|comprimir|contener|"
            "crecer|decrecer|desatascar|descender|descongestionar|desplomar|desplomarse|disminuir|elevar|"
            "eliminar|encoger|escalar|estrechar|evitar|extender|frenar|incrementar|incrementarse|limitar|"
            "maximizar|mermar|minimizar|minorar|multiplicar|pasar|rebajar|rebasar|recortar|recuperar|"
            "reducir|reducirse|relajar|remontar|repuntar|retroceder|subir|subirse"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        "fomentar|fortalecer|impulsar|mejorar|optimizar|potenciar|reforzar",
    ),
    (
        t.REACH,
        (
            "alcanzar|aportar|atraer|captar|colocar|conseguir|convencer|cosechar|facturar|fidelizar|"
            "ganar|generar|ingresar|llegar|llevar|lograr|movilizar|obtener|persuadir|posicionar|"
            "reactivar|rebasar|recaudar|recobrar|reconquistar|recuperar|rescatar|retener|situar|sumar|"
            "superar|ubicar|vender"
        ),
    ),
    (
        t.HOLD,
        "asegurar|conservar|garantizar|mantener|preservar|sostener",
    ),
    (
        t.BEHAVE,
        (
            "abandonar|abonar|abrir|acceder|aceptar|activar|acudir|adoptar|adquirir|agendar|ahorran|"
            "alquilar|aparcar|aprender|aprobar|asistir|atender|calificar|cambiar|cancelar|canjear|cargar|"
            "cobrar|comenzar|compartir|completar|comprar|conceder|concluir|conectar|confirmar|consultar|"
            "contestar|contrata|contratan|cumplir|cursar|decidir|dejar|demorar|demorarse|denunciar|"
            "depositar|descansar|descargar|despachar|devolver|disfrutar|domiciliar|donar|elegir|empezar|"
            "encontrar|entrar|enviar|escoger|escuchar|esperar|facturan|facturar|finalizar|firmar|"
            "gestionar|hospedarse|iniciar|iniciar sesión|inscribir|inscribirse|invertir|invitar|leer|"
            "liquidar|llamar|llenar|matricular|matricularse|migrar a|mostrar|notificar|opinar|otorgar|"
            "pagar|participar|pedir|permanecer|preferir|prescribir|presentar|probar|procesar|publica|"
            "publican|puntuar|quedarse|recetar|recibir|reclamar|recoger|recomendar|reembolsar|"
            "referencian|referir|registrar|registrarse|regresar|renovar|repetir|reportar|reservar|"
            "resolver|resolverse|responder|retirar|retornar|salir|seleccionar|solicitar|subscribirse|"
            "superar la prueba|suscribir|suscribirse|tardar|terminar|tomar|trabajar|traer|tramitar|"
            "tramitarse|transferir|tratar|usar|utilizar|valorar|vende|venden|vender|viajar|visitar|"
            "volver|votar"
        ),
    ),
    (
        t.DELIVER,
        (
            "abrir tienda|acompañar|acondicionar|actualizar|adaptar|adjudicar|adquirir|ajustar|"
            "ampliar la plataforma|añadir|analizar|archivar|asesorar|asignar|auditar|automatizar|cambiar|"
            "capacitar|cartografiar|celebrar|centralizar|cerrar|certificar|codificar|completar|"
            "completar el|comunicar|concluir|concluir el|conectar|configurar|conformar|consolidar|"
            "constituir|construir|construirse|contratar|convocar|coordinar|corregir|crear|crear el|"
            "definir|depurar|desarrollar|designar|desplegar|dictar|difundir|digitalizar|diseñar|"
            "distribuir|documentar|dotar|editar|ejecutar|elaborar|encuestar|ensayar|entregar|entrenar|"
            "entrevistar|enviar el|enviar la|equipar|escanear|escribir|establecer|estandarizar|"
            "estructurar|estudiar|etiquetar|evaluar|externalizar|finalizar|finalizar el|firmar|"
            "formalizar|formar|fundar|grabar|habilitar|hacer|homologar|identificar|impartir|implantar|"
            "implementar|inaugurar|incorporar|informar|iniciar el|instalar|integrar|inventariar|"
            "investigar|invitar|lanzar|levantar|liberar|licitar|limpiar|mapear|medir|migrar|modernizar|"
            "monitorear|monitorizar|montar|mudar|negociar|nombrar|ofrecer|organizar|parametrizar|pilotar|"
            "pintar|planear|planificar|poner|preparar|presentar|presentar el|presentar la|probar|"
            "producir|programar|promover|proponer|prototipar|publicar|realizar|reclutar|redactar|"
            "rediseñar|reemplazar|reescribir|reestructurar|refactorizar|reformar|rehacer|remodelar|"
            "renegociar|renovar|reorganizar|reparar|repartir|resumir|reubicar|revisar|seleccionar|"
            "señalizar|sensibilizar|simplificar|simular|socializar|subcontratar|suscribir|sustituir|"
            "terminar|testear|traducir|trasladar|unificar|validar|visitar"
        ),
    ),
)
"""Infinitives, of which all usual forms are made."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "aceleración|acortamiento|agilización|ahorrar|ahorro|ahorros|alza|ampliación|ascienda|"
            "asciende|aumento|aumentos|baja|baja un|bajada|bajan|bajar|cae|caen|caer|caída|caídas|caiga|"
            "caigan|cayó|contención|contracción|crece|crecen|crecer|crecimiento|crezca|crezcan|"
            "decremento|descenso|descensos|descienda|desciendan|desciende|descienden|disminución|"
            "disminuya|disminuyan|disminuye|disminuyen|elevación|eliminación|incremento|incrementos|"
            "maximización|mejora del|merma de|minimización|optimización de|pasa|pasa de|pasan|pasan de|"
            "pasar|pase de|rebaja|recorte|recortes|reducción|reducciones|redujo|reduzca|reduzcan|repunte|"
            "se reduce|se reducen|sube|sube un|suben|subida|subir"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        (
            "fortalecer|fortalecimiento|impulso|mejora|mejoramiento|mejoran|mejorar|mejoras|optimiza|"
            "optimización|optimizar|potenciar"
        ),
    ),
    (
        t.REACH,
        (
            "alcanza|alcanzan|alcanzar|atrae|atraen|captación|captar|consecución|conseguir|consiga|"
            "consigan|consigue|consiguen|ganar|genera|generar|llegada|llegar|llegue|lleguen|logra|lograr|"
            "logro|obtención|obtener|obtenga|obtiene|obtienen|superar"
        ),
    ),
    (
        t.HOLD,
        (
            "conservar|en todo momento|jamás|mantener|mantenga|mantenimiento por debajo|mantiene|"
            "mantienen|nadie|ningún cliente|ningún paciente|ningún usuario|ninguna|ninguna familia|"
            "no excede|no exceder|no supera|no superan|no superar|nunca|permanece|permanecer|se mantiene|"
            "se mantienen|sin exceder|sin superar"
        ),
    ),
    (
        t.BEHAVE,
        (
            "activan|adoptan|atendidas|atendidos|completa|completan|compra|compran|dan de alta|devuelven|"
            "elige|eligen|encuentra|encuentran|entregadas|entregados|inician sesión|llega|llegan|paga|"
            "pagadas|pagados|pagan|pide|piden|prefiere|prefieren|prueban|reciben|recomienda|recomiendan|"
            "rellena|rellenan|renueva|renuevan|repite|repiten|respondidas|respondidos|resueltas|"
            "resueltos|resuelve|resuelven|se atienden|se completan|se dan de alta|se despachan|"
            "se entregan|se gestionan|se inscribe|se inscriben|se pagan|se presentan|se procesan|"
            "se registra|se registran|se responden|se resuelven|se tramitan|son atendidas|son atendidos|"
            "son resueltas|sugieren|tarda|tardan|terminan|tramitadas|tramitados|usa|usan|utiliza|"
            "utilización|utilizan|vuelvan|vuelve|vuelven"
        ),
    ),
    (
        t.DELIVER,
        (
            "actualización|adaptación|adquisición|añadir|análisis|apertura|auditoría|auditorías|"
            "automatización|borrador|capacitación|capacitaciones|centralización|certificación|cierre de|"
            "compra de|configuración|consolidación|construcción|construir|contratación|contratar|"
            "convocatoria|creación|crear|dar a conocer|dar de alta|dar formación|definición|desarrollo|"
            "despliegue|digitalización|diseño|dotación|ejecución|elaboración|elección|entrega|escribir|"
            "establecimiento|estandarización|estudio|evaluación|formación|habilitación|hace|hacer|"
            "hacer un|hacer una|haga|hagan|identificación|implanta|implantación|implantar|implementación|"
            "inauguración|incorporación|instalación|integración|lanzamiento|licitación|llevar a cabo|"
            "mapeo|migración|modernización|mudanza|negociación|nombramiento|organización|parametrización|"
            "planificación|pon|pone|poner|poner a disposición|poner en marcha|poner en producción|"
            "preparación|publicación|publicar|puesta en marcha|puesta en producción|realización|realizar|"
            "reclutamiento|redacción|rediseño|reescribir|reescritura|reestructuración|refactorización|"
            "refactorizar|reforma|remodelación|renegociación|renovación|revisión|sale a producción|"
            "salida a producción|salir a producción|selección|simplificación|sustitución|sustituye|"
            "terminación|traducción|traslado|unificación|validación"
        ),
    ),
)
"""Other forms, as they stand."""
NO_VERBS: Final = word_set(
    "activa activan active activen activo activos asegurados bajada base caa cambie caída cerca "
    "cobre compra consulta contenidos corte cuenta dada dada dado demora demoras encuesta entrada "
    "entre entrega entren entrevista espera estudio factura firme forma forme formen invitados leído "
    "limite llama llamada llamadas llegada medida medio monte nombre nombren parte pasada pasadas "
    "pasado pasados pedido pedidos pruebe referidos reforma reformas reporte reserva salida salido "
    "solicita subida suma sumas tarde tarden traslade venta ventas visita vista visto"
)
"""Forms of these verbs that are more often other words."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        "aceler|acort|aument|disminu|increment|maximiz|minimiz|recort|reduc|reduj|reduzc",
    ),
    (
        t.REACH,
        "alcanc|alcanz",
    ),
    (
        t.BEHAVE,
        "adopt|utiliz",
    ),
    (
        t.DELIVER,
        (
            "actualiz|automatiz|centraliz|configur|construy|desarroll|despleg|desplieg|digitaliz|"
            "estandariz|implant|implement|instal|moderniz|parametriz|rediseñ|reemplaz|refactor"
        ),
    ),
)
"""Beginnings of words."""
