"""Spanish nouns by what they name."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abandono|absentismo|acierto|activación|adopción|aprobación|arr|atraso|ausentismo|"
            "autoservicio|backlog|beneficio|beneficios|bienestar|cac|caídas de pacientes|caja|calidad|"
            "calificación|calificaciones|cantidad|cantidad de|carga de trabajo|carrito|cartera vencida|"
            "churn|cierre contable|clima|cobertura sanitaria|compromiso|conocimiento de marca|consumo|"
            "consumo de agua|consumo de energía|conversión|conversiones|coste|costes|costo|costos|cpa|"
            "csat|cumplimiento|cuota|cuota de mercado|dau|demora|demoras|deserción|desperdicio|"
            "desperdicios|desviación|desviaciones|deuda|diferencias de inventario|disposición|dolor|"
            "duración|ebitda|eficacia|eficiencia|emisiones|engagement|esfuerzo|espera|esperas|estancia|"
            "estancia media|estancias|exactitud|existencias|facturación|faltantes|fidelidad|fidelización|"
            "flujo de caja|ganancia|ganancias|gasto|gastos|horas extra|huella|hurto|impagos|"
            "incapacidades|índice|índices|infecciones|ingreso|ingresos|inventario|inventarios|lead time|"
            "lealtad|liquidez|lista de espera|listas de espera|ltv|margen|márgenes|matrícula|mau|merma|"
            "mermas|mora|morosidad|mortalidad|mrr|nivel de surtido|nota|nota media|notoriedad|nps|número|"
            "número de|ocupación|oee|papel|participación|participación de mercado|penetración|pérdida|"
            "pérdidas|permanencia|pipeline|plazo|plazos|porcentaje|precisión|presupuesto ejecutado|"
            "productividad|productos por cliente|proporción|puntaje|puntuación|puntualidad|ratio|ratios|"
            "rebote|recaudación|rechazo|rechazos|recompra|recurrencia|reingresos|rendimiento|"
            "rentabilidad|residuos|retención|retraso|retrasos|riesgo|robos|roi|rotación|roturas|"
            "satisfacción|score|scrap|sobrecostes|sobrecostos|stock|subsidios|surtido|tardanza|tasa|"
            "tasas|ticket|ticket medio|ticket promedio|tiempo|tiempo de espera|tiempo-al-primer-commit|"
            "tiempos|tráfico|uso|utilidad|utilización|valor del pedido|valor medio|velocidad|venta|"
            "ventas|volumen"
        ),
    ),
    (
        t.SERVICE,
        (
            "caídas del sistema|disponibilidad|inactividad|latencia|nivel de servicio|p95|p99|rpo|rto|"
            "tasa de error|tiempo de carga|tiempo de inactividad|tiempo de recuperación|"
            "tiempo de respuesta|tiempos de respuesta|uptime"
        ),
    ),
    (
        t.RESULT,
        (
            "accidentes|accidentes laborales|agresiones|altas|ausencias|averías|bajas|brechas|bugs|"
            "bugs criticos|cancelación|cancelaciones|candidaturas|citas|compras|consulta|consultas|"
            "contracargos|contratos|defectos|defectuosos|demandas|denuncias|descargas|desistimientos|"
            "devolución|devoluciones|donaciones|error|errores|escalaciones|escalamientos|fallas|fallos|"
            "fraudes|hospitalizaciones|impugnaciones|inasistencias|incidencia|incidencias|incidentes|"
            "inscripciones|interrupciones|leads|litigios|llamada|llamadas|matrículas|multas|"
            "oportunidades|paradas|paros|pedido|pedidos|postulaciones|prospectos|queja|quejas|"
            "reclamación|reclamaciones|reclamo|reclamos|recomendaciones|referidos|registros|"
            "registros de usuarios|renovaciones|renuncias|reprocesos|requerimientos|reserva|"
            "reservaciones|reservas|retrabajos|rupturas de stock|sanciones|siniestros|solicitud|"
            "solicitudes|sugerencias|suscripciones|tickets|tickets de soporte|trámites|transacciones|"
            "trayectos|turnos perdidos|visitas|vulnerabilidades explotadas"
        ),
    ),
    (
        t.CASE,
        (
            "actas|altas|altas médicas|becas|carnés|caso|casos|chats|cirugías|citas|cobros|compras|"
            "consulta|consultas|contratos|correos|cotizaciones|créditos|declaraciones|denuncias|"
            "devoluciones|dictámenes|dudas|emergencias|entrega|entregas|envío|envíos|expediente|"
            "expedientes|factura|facturas|formularios enviados|incidencias|licencias|llamada|llamadas|"
            "llamadas de emergencia|matriculaciones|mensajes|microcréditos|muestras|multas|órdenes|pago|"
            "pagos|papeles|paquetes|pasaportes|pedido|pedidos|permisos|peticiones|peticiones de precio|"
            "postulaciones|préstamos|quejas|recetas|reclamaciones|reclamos|recursos|renovaciones|"
            "requerimientos|reservas|siniestros|solicitud|solicitudes|tickets|trámite|trámites|"
            "transacciones|trayectos|trenes|ventas|viajes|visitas|vuelos"
        ),
    ),
    (
        t.SALE,
        (
            "acuerdos|clientes|contratos|cuentas nuevas|leads|licencias|nuevos contratos|oportunidades|"
            "pedidos|pipeline|pólizas|suscripciones|ventas"
        ),
    ),
    (
        t.PEOPLE,
        (
            "abonados|abuelos|adultos mayores|afiliados|agricultores|ahorradores|aliados|alumnas|alumno|"
            "alumnos|arrendatarios|asegurados|asistentes|aspirantes|aulas|autónomo|autónomos|barrios|"
            "beneficiarios|bomberos|candidatas|candidatos|choferes|ciudadanas|ciudadanía|ciudadano|"
            "ciudadanos|clases de primaria|clienta|clientas|cliente|clientes|colegios|comerciantes|"
            "comercio|comercios|comprador|compradoras|compradores|conductores|consumidoras|consumidores|"
            "contribuyente|contribuyentes|cooperativas|creadores|cuenta|cuentas|deportistas|desempleados|"
            "deudores|distribuidores|docentes|doctores|donantes|egresados|emprendedores|empresas|"
            "entregas|escuelas|estudiante|estudiantes|facturas|familia|familias|farmacias|franquiciados|"
            "gente|grandes cuentas|hogares|hospitales|hoteles|huésped|huéspedes|influencers|inquilinos|"
            "interesados|internautas|invitados|jóvenes|jugadores|lectores|madres|maestros|mayores|"
            "médicos|miembros|mujeres|municipios|ningún cliente|ningún paciente|ningún usuario|"
            "ninguna familia|niños|oyentes|paciente|pacientes|padres|pagos|parados|participantes|"
            "particulares|pasajero|pasajeros|personas|postulantes|productores|profesores|proveedor|"
            "proveedores|pyme|pymes|redacciones|repartidores|restaurantes|socio|socios|solicitantes|"
            "startups|suscriptoras|suscriptores|talleres asociados|tiendas asociadas|"
            "trabajadoras del hogar|trabajadores externos|transportistas|turistas|tutores|usuaria|"
            "usuarias|usuario|usuarios|vecinas|vecinos|vendedores|viajeros|visitantes|voluntarios"
        ),
    ),
    (
        t.STAFF,
        (
            "agentes|analistas|área|áreas|asesores|becarios|colaborador|colaboradores|comerciales|comité|"
            "consultores|departamento|departamentos|desarrollador|desarrolladores|directivos|empleadas|"
            "empleado|empleados|enfermera|enfermeras|enfermería|enfermeros|equipo|equipos|funcionarios|"
            "gerente|gerentes|ingeniero|ingenieros|jefes|líderes de equipo|mandos|mandos intermedios|"
            "operadores|operarios|personal|plantilla|plazas|puestos|reclutadores|roles|supervisores|"
            "técnico|técnicos|trabajadores|vacantes"
        ),
    ),
    (
        t.THING,
        (
            "almacén|almacenes|api|apis|aplicación|aplicaciones|app|apps|archivo|arquitectura|artículo|"
            "artículos|auditorías|backend|base de datos|bases de datos|bodegas|boletín|boletines|"
            "borrador|bot|campaña|campañas|canales|carteles|casos de uso|centralita|centros|"
            "certificaciones|chatbot|checklist|código|componentes|computadoras|comunicaciones|consejo|"
            "contenidos|contrato|crm|curso|cursos|dashboard|dashboards|deuda técnica|diseño|diseños|"
            "documentación|documento|documentos|edificio|edificios|encuesta|encuestas|entregables|"
            "entrevista|entrevistas|épicas|equipamiento|erp|especificaciones|estrategia|estrategias|"
            "evento|eventos|experimentos|feria|ferias|flota|folletos|formulario|formularios|frontend|"
            "función|funcionalidad|funcionalidad nueva|funcionalidades|funciones|guía|guías|herramienta|"
            "herramientas|historias de usuario|hitos|hoja de ruta|informe|informes|infraestructura|"
            "iniciativa|iniciativas|integración|integraciones|intranet|licencias de software|líneas|"
            "lista de verificación|manual|manuales|máquinas|marco|mejoras|microservicios|modelo|modelos|"
            "módulo|módulo de nómina|módulos|mudanza|mvp|nube|oficina|oficinas|operaciones|ordenadores|"
            "página|páginas|panel|paneles|pantallas|piloto|pilotos|plan|planes|plantillas de|plataforma|"
            "plataformas|pliego|podcast|podcasts|política|políticas|portal|portales|posts|procedimiento|"
            "procedimientos|proceso|procesos|protocolo|protocolos|prototipo|prototipos|proyecto|"
            "proyectos|prueba|pruebas|publicaciones|puestos de trabajo|red|reporte|reportes|requisitos|"
            "reunión|reuniones|roadmap|salas|sede|sedes|seminarios|sensor|sensores|servicio|servicios|"
            "servidor|servidores|sesión|sesiones|sistema|sistemas|sitio|sitios|sucursal|sucursales|"
            "tablero|tableros|tableta|taller|talleres|tareas|tienda|tiendas|tpv|turno|turnos|vehículos|"
            "versión|versiones|videos|vídeos|web|webinar|webinars"
        ),
    ),
    (
        t.PROXY,
        (
            "cobertura|cobertura de código|cobertura de pruebas|cobertura de tests|commits|"
            "líneas de código|pull requests|puntos de historia|story points|velocidad del equipo|"
            "velocity"
        ),
    ),
    (
        t.VANITY,
        (
            "alcance en redes|clics|fans|followers|impresiones|likes|me gusta|menciones|páginas vistas|"
            "reproducciones|seguidor|seguidores|vistas|visualizaciones"
        ),
    ),
    (
        0,
        "en general|general|generales|generalmente|mil millones|pasada|pasado|unas|uno|unos",
    ),
)
"""Words and phrases."""
