"""Spanish nouns by what they name."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abandono|absentismo|activación|adopción|aprobación|arr|atraso|ausentismo|autoservicio|"
            "backlog|beneficio|beneficios|bienestar|cac|caídas de pacientes|caja|calidad|calificación|"
            "calificaciones|cantidad|cantidad de|carga de trabajo|carrito|cartera vencida|churn|clima|"
            "cobertura sanitaria|compromiso|confianza|conocimiento de marca|consumo|consumo de agua|"
            "consumo de energía|conversión|conversiones|coste|costes|costo|costos|cpa|csat|cumplimiento|"
            "cuota|cuota de mercado|dau|demora|demoras|deserción|desperdicio|desperdicios|deuda|"
            "disposición|duración|ebitda|eficacia|eficiencia|emisiones|engagement|esfuerzo|espera|"
            "estancia|estancia media|exactitud|existencias|facturación|faltantes|fidelidad|fidelización|"
            "flujo de caja|frecuencia|ganancia|ganancias|gasto|gastos|horas extra|huella|impagos|índice|"
            "índices|infecciones|ingreso|ingresos|inventario|inventarios|lead time|lealtad|liquidez|"
            "lista de espera|listas de espera|ltv|margen|márgenes|matrícula|mau|merma|mermas|mora|"
            "morosidad|mortalidad|mrr|nota|nota media|notoriedad|nps|número|número de|ocupación|oee|"
            "participación|participación de mercado|penetración|permanencia|pipeline|plazo|plazos|"
            "porcentaje|precisión|presupuesto ejecutado|productividad|productos por cliente|proporción|"
            "puntaje|puntuación|puntualidad|ratio|ratios|rebote|recaudación|rechazo|rechazos|recompra|"
            "recurrencia|reingresos|rendimiento|rentabilidad|residuos|retención|retraso|retrasos|riesgo|"
            "roi|rotación|roturas|satisfacción|score|scrap|stock|subsidios|tasa|tasas|ticket|"
            "ticket medio|ticket promedio|tiempo|tiempo de espera|tiempo-al-primer-commit|tiempos|"
            "tráfico|uso|utilidad|utilización|valor del pedido|valor medio|velocidad|venta|ventas|"
            "volumen"
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
            "registros de usuarios|renovaciones|renuncias|reprocesos|reserva|reservaciones|reservas|"
            "retrabajos|rupturas de stock|sanciones|siniestros|solicitud|solicitudes|sugerencias|"
            "suscripciones|tickets|tickets de soporte|trámites|transacciones|turnos perdidos|visitas|"
            "vulnerabilidades explotadas"
        ),
    ),
    (
        t.CASE,
        (
            "altas|altas médicas|becas|caso|casos|chats|cirugías|citas|compras|consulta|consultas|"
            "contratos|correos|cotizaciones|créditos|declaraciones|denuncias|devoluciones|dudas|entrega|"
            "entregas|envío|envíos|expediente|expedientes|factura|facturas|incidencias|licencias|llamada|"
            "llamadas|mensajes|multas|operaciones|órdenes|pago|pagos|paquetes|pedido|pedidos|peticiones|"
            "postulaciones|préstamos|quejas|recetas|reclamaciones|reclamos|recursos|renovaciones|"
            "reservas|siniestros|solicitud|solicitudes|tickets|trámite|trámites|transacciones|trenes|"
            "ventas|viajes|visitas|vuelos"
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
            "abonados|adultos mayores|afiliados|agricultores|ahorradores|aliados|alumnas|alumno|alumnos|"
            "arrendatarios|asegurados|asistentes|aspirantes|beneficiarios|candidatas|candidatos|choferes|"
            "ciudadanas|ciudadanía|ciudadano|ciudadanos|clienta|clientas|cliente|clientes|colegios|"
            "comerciantes|comercio|comercios|comprador|compradores|conductores|consumidores|"
            "contribuyente|contribuyentes|cuenta|cuentas|deudores|distribuidores|docentes|doctores|"
            "donantes|egresados|emprendedores|empresas|entregas|escuelas|estudiante|estudiantes|facturas|"
            "familia|familias|farmacias|franquiciados|gente|hogares|hospitales|hoteles|huésped|huéspedes|"
            "inquilinos|interesados|internautas|invitados|jóvenes|jugadores|lectores|madres|maestros|"
            "médicos|miembros|mujeres|municipios|negocios|ningún cliente|ningún paciente|ningún usuario|"
            "ninguna familia|niños|oyentes|paciente|pacientes|padres|pagos|participantes|pasajero|"
            "pasajeros|personas|postulantes|productores|profesores|proveedor|proveedores|pyme|pymes|"
            "repartidores|restaurantes|socio|socios|solicitantes|startups|suscriptores|"
            "talleres asociados|tiendas asociadas|trabajadores externos|turistas|tutores|usuaria|"
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
            "artículos|auditorías|aulas|backend|base de datos|bases de datos|bodegas|boletín|boletines|"
            "bot|campaña|campañas|canales|casos de uso|centros|certificaciones|chatbot|código|"
            "componentes|computadoras|contenidos|crm|curso|cursos|dashboard|dashboards|deuda técnica|"
            "diseño|diseños|documentación|documento|documentos|encuesta|encuestas|entregables|entrevista|"
            "entrevistas|épicas|equipamiento|erp|especificaciones|estrategia|estrategias|evento|eventos|"
            "experimentos|feria|ferias|flota|formulario|formularios|frontend|función|funcionalidad|"
            "funcionalidad nueva|funcionalidades|funciones|guía|guías|herramienta|herramientas|"
            "historias de usuario|hitos|hoja de ruta|informe|informes|infraestructura|iniciativa|"
            "iniciativas|integración|integraciones|intranet|licencias de software|líneas|manual|manuales|"
            "máquinas|marco|mejoras|microservicios|modelo|modelos|módulo|módulo de nómina|módulos|mvp|"
            "nube|oficina|oficinas|operaciones|ordenadores|página|páginas|panel|paneles|pantallas|piloto|"
            "pilotos|plan|planes|plantillas de|plataforma|plataformas|pliego|política|políticas|portal|"
            "portales|posts|procedimiento|procedimientos|proceso|procesos|protocolo|protocolos|prototipo|"
            "prototipos|proyecto|proyectos|prueba|pruebas|publicaciones|puestos de trabajo|red|reporte|"
            "reportes|requisitos|reunión|reuniones|roadmap|sede|sedes|seminarios|sensor|sensores|"
            "servicio|servicios|servidor|servidores|sesión|sesiones|sistema|sistemas|sitio|sitios|"
            "sucursal|sucursales|tablero|tableros|tableta|taller|talleres|tareas|tienda|tiendas|tpv|"
            "vehículos|versión|versiones|videos|vídeos|web|webinar|webinars"
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
