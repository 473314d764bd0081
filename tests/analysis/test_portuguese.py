import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Reduzir o tempo de espera na emergência de 95 para 60 minutos até junho de 2026",
        "Queda da rotatividade da enfermagem de 18% para 12%",
        "O dobro de pais matricula os filhos pela internet",
        "Um em cada três processos é protocolado on-line",
        "Implantar o portal do fornecedor para que o tempo de lançamento por nota caia 40%",
        "Levar a inadimplência para menos de 5%",
        "Cortar pela metade as paradas da linha 3",
        "Ampliar a conversao do site de 2,1% para 3%",
        "95% das encomendas chegam no dia prometido",
    ],
)
def test_a_portuguese_change_with_a_number_is_an_outcome(measurable, text):
    assert measurable(text) == ("pt", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "Melhorar a satisfação dos candidatos",
        "Queremos diminuir o consumo de energia da fábrica",
        "As solicitações são atendidas em até 24 horas",
        "Manter o índice de reclamações abaixo de 1%",
    ],
)
def test_a_portuguese_direction_or_level_is_half_an_outcome(measurable, text):
    assert measurable(text) == ("pt", "partial")


@pytest.mark.parametrize(
    "text",
    [
        "Elaborar o termo de referência e validar com compras",
        "Promover dois eventos com clientes em São Paulo",
        "Ministrar cinco oficinas para gestores",
        "Entrada em operação da nova intranet",
        "Auditoria de segurança realizada",
    ],
)
def test_portuguese_work_is_output(measurable, output, text):
    assert measurable(text) == ("pt", "no")
    assert output(text)
