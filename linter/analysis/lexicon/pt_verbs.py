"""Portuguese verbs by what they say, and nouns made of them."""

from typing import Final

from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abaixar|abreviar|acelerar|agilizar|alavancar|alongar|ampliar|apertar|atenuar|aumentar|"
            "avançar|baixar|comprimir|conter|cortar|crescer|decrescer|derrubar|desafogar|descer|"
            "descongestionar|despencar|destravar|diminuir|economizar|elevar|eliminar|encolher|encurtar|"
            "enxugar|escalar|estreitar|evitar|expandir|frear|incrementar|limitar|majorar|maximizar|"
            "minimizar|mitigar|multiplicar|passar|poupar|rebaixar|recuar|recuperar|reduzir|subir|zerar"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        ("aprimorar|estimular|fomentar|fortalecer|impulsionar|melhorar|otimizar|potencializar|reforçar"),
    ),
    (
        t.REACH,
        (
            "alcançar|angariar|arrecadar|atingir|atrair|bater|captar|chegar|colocar em|conquistar|"
            "conseguir|convencer|converter|faturar|fechar vendas|fidelizar|ganhar|gerar|levar|lucrar|"
            "mobilizar|obter|persuadir|reativar|reconquistar|recuperar|render|resgatar|reter|somar|"
            "superar|trazer|ultrapassar|vender"
        ),
    ),
    (
        t.HOLD,
        "assegurar|conservar|garantir|manter|preservar|sustentar",
    ),
    (
        t.BEHAVE,
        (
            "abandonar|abrir|aceitar|acessar|adotar|agendar|aguardar|alugar|aprender|apresentar|aprovam|"
            "assinar|assistir|atender|ativar|avaliar|baixa o|baixam|cadastrar|cancelar|começar|"
            "comparecer|compartilhar|completar|comprar|conceder|concluir|confirmar|consultar|contestar|"
            "convidar|cumprir|cursar|decidir|deixar|demorar|denunciar|depositar|despachar|devolver|doar|"
            "emitir|emprestar|encontrar|entrar|entregar no prazo|enviar|escolher|escutar|esperar|"
            "estacionar|experimentar|ficar|finalizar|hospedar|imprimir|indicar|iniciar|inscrever|"
            "investir|levar mais|ligar|logar|matricular|mostrar|negociar a dívida|notificar|opinar|optar|"
            "outorgar|ouvir|pagar|participar|passa na|passam na|pedir|permanecer|preencher|preferir|"
            "prescrever|processar|protocolar|quitar|receber|recomendar|reembolsar|registrar|renovar|"
            "repetir|reportar|reservar|resolver|responder|ressarcir|retirar|retornar|seguir usando|"
            "selecionar|solicitar|terminar|tirar|tomar|transferir|tratar|trocar|usar|utilizar|vender|"
            "viajar|visitar|voltar|votar"
        ),
    ),
    (
        t.DELIVER,
        (
            "abrir|abrir um|abrir uma|acompanhar|adaptar|adicionar|adquirir|ajustar|analisar|aplicar|"
            "apresentar|apresentar a|apresentar o|arquivar|assessorar|atualizar|auditar|automatizar|"
            "capacitar|centralizar|certificar|codificar|colocar|completar|comprar novos|comprar um|"
            "comunicar|concluir|concluir a|concluir o|conduzir|conectar|configurar|consertar|consolidar|"
            "constituir|construir|contratar|convidar|convocar|coordenar|corrigir|criar|definir|desenhar|"
            "desenvolver|designar|digitalizar|disponibilizar|distribuir|divulgar|documentar|editar|"
            "elaborar|ensaiar|entregar|entrevistar|enviar a|enviar o|equipar|escanear|escolher|escrever|"
            "estabelecer|estruturar|estudar|executar|fazer|fechar|fechar o|finalizar|finalizar a|"
            "finalizar o|firmar|formalizar|formar|fundar|gravar|habilitar|homologar|hospedar|identificar|"
            "implantar|implementar|inaugurar|incorporar|informar|iniciar o|instalar|integrar|inventariar|"
            "investigar|lançar|levantar|liberar|licitar|limpar|mapear|medir|migrar|ministrar|modernizar|"
            "monitorar|montar|mudar|nomear|oferecer|organizar|padronizar|parametrizar|pesquisar|pilotar|"
            "pintar|planejar|preparar|produzir|programar|projetar|promover|propor|prototipar|provisionar|"
            "publicar|realizar|realocar|recrutar|redesenhar|redigir|reescrever|reestruturar|refatorar|"
            "reformar|renegociar|renovar a|renovar o|reorganizar|resumir|revisar|sediar|selecionar|"
            "sensibilizar|simplificar|simular|sinalizar|sincronizar|substituir|terceirizar|terminar|"
            "testar|traduzir|transferir o|treinar|trocar o|unificar|validar"
        ),
    ),
)
"""Infinitives, of which all usual forms are made."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "aceleração|alta|ampliação|aumento|aumentos|avanço|baixa|baixar|caem|cai|caia|caiam|cair|"
            "caiu|contenção|corte|cortes|cresce|crescem|crescer|crescimento|decréscimo|diminua|diminuam|"
            "diminuem|diminui|diminuição|economia|economias|economizar|elevação|eliminação|encurtamento|"
            "evolui de|evoluir de|expansão|incremento|minimização|passa|passa de|passam|passam de|passar|"
            "queda|quedas|recuo|redução|reduções|reduz|reduza|reduzam|reduzem|reduzido|reduziu|sobe|"
            "sobem|suba|subam|subir"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        (
            "aprimoramento|aprimorar|aprimorar a|estimular a|fortalecer|fortalecer a|fortalecimento|"
            "impulsionar a|melhora|melhorar|melhorar a|melhorar as|melhoria|melhorias|otimiza|otimização|"
            "otimizar|otimizar a|reforçar a"
        ),
    ),
    (
        t.REACH,
        (
            "alcança|alcançar|alcance de|atinge|atingir|atração|captação|chegar|conquista|conquistar|"
            "conseguir|ganhar|gera|gerar|obtém|obtêm|obtenção|obter|superar|traz|trazem"
        ),
    ),
    (
        t.HOLD,
        (
            "a todo momento|jamais|mantém|mantêm|mantenha|manter|manutenção abaixo|não exceder|"
            "não ultrapassa|não ultrapassar|nenhum cliente|nenhum paciente|nenhum usuário|nenhuma|"
            "ninguém|nunca|permanece|permanecer|seguir abaixo|sem exceder|sem ultrapassar"
        ),
    ),
    (
        t.BEHAVE,
        (
            "abrem|abrem chamado|atendidas|atendidos|baixam|cadastram-se|chega|chegam|completam|compra|"
            "compram|concluem|conclui|encontram|entregues no prazo|escolhem|faz pedido|fazem login|"
            "fazem pedido|inscrevem-se|lê|leem|paga|pagam|pagas|pagos|pedem|preferem|prescreve|"
            "prescrevem|protocolada|protocolado|protocolados|recebem|recomendam|renovam|repetem|"
            "resolvidas|resolvidos|respondidas|respondidos|saem|sai|são atendidas|são atendidos|"
            "são emitidas|são entregues|são pagas|são pagos|são processados|são resolvidas|"
            "são resolvidos|são respondidas|são respondidos|se cadastram|se inscrevem|terminam|tiram|usa|"
            "usam|utilização|utilizam|voltam"
        ),
    ),
    (
        t.DELIVER,
        (
            "abertura de|adaptação|adicionar|análise|aplicação de|aquisição|atualização|auditoria|"
            "auditorias|automação|automatização|capacitação|centralização|certificação|"
            "colocar em operação|colocar em produção|colocar no ar|compra de|conexão|configuração|"
            "consolidação|construção|construir|contratação|contratações|contratar|convocação|criação|"
            "criar|dar treinamento|definição|desenho|desenvolvimento|digitalização|disponibilização|"
            "divulgação|elaboração|entrada em operação|entrada em produção|entrega|escolha|escrever|"
            "estabelecimento|estudo|execução|faça|façam|faz|fazer|formação|go-live|habilitação|"
            "homologação|implanta|implantação|implementação|inauguração|instalação|integração|lançamento|"
            "levantamento|licitação|mapeamento|migração|modernização|mudança|mudança da|mudança do|"
            "nomeação|organização|padronização|parametrização|planejamento|pôr em produção|preparação|"
            "projeto de|publicação|rascunho|realização|realizar|recrutamento|redação|redesenho|"
            "reescrever|reescrita|reestruturação|refatoração|reforma|renegociação|renovação|revisão|"
            "seleção|simplificação|subir para produção|substituição|tradução|treinamento|treinamentos|"
            "treinar|troca da|troca do|unificação|validação|virada"
        ),
    ),
)
"""Other forms, as they stand."""
NO_VERBS: Final = word_set(
    "ativa ativo ativos baixa base chamada chamadas compra consulta conta conte corta corte dado "
    "dados demora doa doe entrada entre entrega entrem equipe espera forma forme formem leve limite "
    "nota parte passada passadas passado passados pedido pedidos pesquisa pesquisas renda rendas "
    "reserva saída segunda sobra sobre teste testes troca trocas usado venda visita vista"
)
"""Forms of these verbs that are more often other words."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        "aceler|aument|diminu|encurt|increment|maximiz|minimiz|reduç|reduz",
    ),
    (
        t.REACH,
        "alcanç|alcance|ating|atinj",
    ),
    (
        t.BEHAVE,
        "adot|conclu|utiliz",
    ),
    (
        t.DELIVER,
        (
            "atualiz|automatiz|centraliz|configur|constru|desenvolv|digitaliz|homolog|implant|implement|"
            "instal|moderniz|padroniz|parametriz|redesenh|refator"
        ),
    ),
)
"""Beginnings of words."""
