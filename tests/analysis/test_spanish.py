import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Reducir la lista de espera quirúrgica de 120 a 80 días antes de diciembre de 2026",
        "Disminución del 30% en los accidentes laborales de planta",
        "Al menos el 65 % de los contribuyentes presenta su declaración en línea",
        "Las devoluciones por talla equivocada se reducen a la mitad",
        "Implementar el chatbot para que las llamadas al centro de atención disminuyan un 25 %",
        "Uno de cada tres socios renueva su abono sin ayuda",
        "500 agricultores venden su cosecha a través de la plataforma",
        "Recuperar 12 grandes cuentas perdidas",
        "La implementacion reduce las quejas de 90 a 45 al mes",
    ],
)
def test_a_spanish_change_with_a_number_is_an_outcome(measurable, text):
    assert measurable(text) == ("es", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "Mejorar la satisfaccion de los pacientes",
        "Queremos disminuir el consumo de agua en la planta",
        "Las consultas se responden en menos de 24 horas",
        "Llegar a 20.000 seguidores en Instagram",
    ],
)
def test_a_spanish_direction_level_or_vanity_is_half_an_outcome(measurable, text):
    assert measurable(text) == ("es", "partial")


@pytest.mark.parametrize(
    "text",
    [
        "Elaborar el pliego de condiciones y validarlo con compras",
        "Instalar sensores en las 8 líneas de producción",
        "Celebrar dos eventos con clientes en Madrid",
        "El 100 % de las tiendas cuenta con el nuevo TPV",
        "Auditoría de seguridad realizada",
        "Renegociar contratos con 3 transportistas",
    ],
)
def test_spanish_work_is_output(measurable, output, text):
    assert measurable(text) == ("es", "no")
    assert output(text)


def test_what_sales_were_is_no_outcome(measurable):
    assert measurable("El año pasado las ventas fueron de 3,2 millones de euros") == ("es", "no")
