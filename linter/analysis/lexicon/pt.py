"""Portuguese words by what they can be; verbs by their stems."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "sobe|subir|sobem|cai|cair|caem|cresce|crescer|crescem|baixar|baixa|economizar|economia|passa|"
            "passar|passam|queda|alta|crescimento|redução|aumento"
        ),
    ),
    (t.CHANGE | t.IMPROVE, "melhorar|melhora|melhoria|otimizar|otimiza|aprimorar|fortalecer"),
    (
        t.REACH,
        "alcançar|alcança|atingir|atinge|conseguir|chegar|gerar|gera|obter|conquistar|superar|ganhar",
    ),
    (t.HOLD, "manter|mantém|permanece|nunca|sem ultrapassar|não ultrapassar|a todo momento"),
    (
        t.DELIVER,
        "criar|fazer|escrever|reescrever|contratar|lançamento|realizar|construir|adicionar|treinar",
    ),
    (
        t.BEHAVE,
        (
            "voltam|compram|pagam|usam|utilizam|concluem|completam|terminam|escolhem|encontram|recebem|"
            "renovam|recomendam|usa|paga|compra"
        ),
    ),
    (t.COMPARE, "mais|menos|maior|menor|adicionais|superior|inferior|mais rápido"),
    (
        t.DONE,
        "pronto|pronta|em produção|concluído|concluída|disponível|publicado|migrado|no ar|entregue",
    ),
    (t.NOT, "não|sem|nunca|nenhum|nenhuma"),
    (t.FROM, "de|desde|do|da"),
    (t.TO, "para|a|até|ao|para pelo menos|para no máximo"),
    (t.BY, "em|em até|em pelo menos"),
    (t.OF, "de|do|da|dos|das|de todos os"),
    (
        t.NOW,
        (
            "atualmente|hoje|agora|em vez de|ao invés de|atual|linha de base|contra|antes|"
            "em comparação com|frente a"
        ),
    ),
    (t.GOAL, "meta|alvo|objetivo"),
    (t.OVER, "pelo menos|mais de|acima de|no mínimo|mínimo"),
    (t.UNDER, "menos de|abaixo de|no máximo|máximo"),
    (t.WITHIN, "dentro de|em menos de|após|nos primeiros|nas primeiras"),
    (t.PURPOSE, "para que|de modo que|de forma que|a fim de|resultando em|levando a"),
    (t.CHANGE | t.PURPOSE, "para reduzir|para aumentar|reduzindo|aumentando|para diminuir|para baixar"),
    (t.JOIN, "e|ou|mas|através de|por meio de"),
    (t.LEAD, "vamos|queremos|deve|devem|pode|podem|que|se|nós|o time|a equipe|precisamos"),
    (t.BE, "é|são|está|estão|foi|será|serão|tem|têm"),
    (t.NUMBER, "dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|vinte|trinta|cem|mil"),
    (
        t.FRACTION,
        ("metade|a metade|pela metade|dobro|o dobro|um terço|dois terços|um quarto|três quartos|zero|triplo"),
    ),
    (t.CHANGE | t.FRACTION, "dobrar|dobra|dobram|duplicar|triplicar|triplica"),
    (t.PREPOSITION, "por|com|sem|sobre|entre|durante|em|no|na|nos|nas|após|desde"),
    (t.EVERY, "por|cada"),
    (
        t.METRIC,
        (
            "nps|csat|taxa|índice|receita|custo|custos|conversão|retenção|satisfação|adoção|uso|abandono|"
            "tempo|margem|vendas|faturamento|churn|produtividade|rotatividade|percentual|número|tráfego|"
            "prazo|ticket médio|engajamento|fidelidade|ativação|arr|mrr|precisão"
        ),
    ),
    (
        t.SERVICE,
        "disponibilidade|latência|tempo de resposta|tempo de carregamento|uptime|p95|p99|taxa de erro",
    ),
    (
        t.RESULT,
        (
            "reclamações|pedidos|cadastros|incidentes|erros|devoluções|cancelamentos|chamados|chamadas|"
            "consultas|solicitações|compras|tickets|reservas|downloads|leads|falhas|assinaturas|"
            "chamados de suporte|inscrições"
        ),
    ),
    (
        t.PEOPLE,
        (
            "clientes|cliente|usuários|usuário|alunos|estudantes|vendedores|compradores|pacientes|"
            "visitantes|lojistas|professores|cidadãos|assinantes|membros|pagamentos|entregas|faturas|"
            "tutores|motoristas"
        ),
    ),
    (t.STAFF, "funcionários|equipe|equipes|engenheiros|desenvolvedores|time"),
    (
        t.THING,
        (
            "aplicativo|app|função|funcionalidade|funcionalidades|serviço|serviços|página|páginas|módulo|"
            "plataforma|sistema|painel|relatório|relatórios|oficinas|workshops|documentação|testes|api|"
            "integração|processo|processos|portal|mvp|dívida técnica|ferramenta|site|versão|artigos|"
            "banco de dados|arquitetura"
        ),
    ),
    (t.PROXY, "cobertura de testes|cobertura de código|velocidade do time|story points"),
    (t.VANITY, "seguidores|impressões|curtidas|visualizações"),
    (
        t.VAGUE,
        (
            "significativamente|melhor|ótimo|moderno|moderna|fluida|eficiente|líder|positivo|melhorar|"
            "excelente|robusto|intuitivo"
        ),
    ),
)
"""Words and phrases."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (t.CHANGE, "reduz|aument|increment|diminu|acelera|encurt"),
    (t.REACH, "alcanç|ating"),
    (
        t.DELIVER,
        (
            "lanç|implement|desenvolv|constru|migra|entreg|implant|automatiz|redesenh|integra|document|"
            "refator|organiz|substitu|moderniz|defin|estabelec|prepar|publica|capacit|cria"
        ),
    ),
    (t.BEHAVE, "utiliz|adot|conclu"),
)
"""Beginnings of words."""
