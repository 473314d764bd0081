"""Portuguese words that hold a sentence together, and what quantities hang on."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.FROM,
        (
            "a partir de|da|da atual|das|das atuais|de|de cerca de|de um|de uma|desde|do|do atual|dos|"
            "dos atuais|partindo de"
        ),
    ),
    (
        t.TO,
        (
            "a|a mais de|a menos de|abaixo dos|ao|aos|às|até|até atingir|para|para abaixo de|"
            "para acima de|para ao menos|para apenas|para até|para cerca de|para mais de|para menos de|"
            "para no máximo|para no mínimo|para pelo menos|para só|para um|rumo a"
        ),
    ),
    (
        t.BY,
        (
            "em|em ao menos|em aproximadamente|em até|em cerca de|em mais de|em no mínimo|em pelo menos|"
            "em quase|em torno de"
        ),
    ),
    (
        t.OF,
        "da|das|das nossas|de|de cada|de nossos|de seus|de todas as|de todos os|do|dos|dos nossos",
    ),
    (
        t.WITHIN,
        (
            "após|com até|dentro das|dentro de|dentro do prazo de|depois de|em até|em menos de|"
            "em no máximo|em prazo de|nas primeiras|nas próximas|no prazo de|no prazo máximo de|"
            "no primeiro|nos primeiros|num prazo de"
        ),
    ),
    (
        t.NOW,
        (
            "agora|ano anterior|ante|antes|ao invés de|até agora|atuais|atual|atualmente|base|baseline|"
            "comparado a|comparado com|contra|do ano anterior|em comparação a|em comparação com|"
            "em lugar de|em relação a|em relação ao|em vez de|em vez dos|era|era de|eram|eram de|estava|"
            "estavam|foi|foi de|foram|foram de|frente a|frente aos|hoje|hoje é|hoje em dia|hoje são|"
            "linha de base|nível atual|no lugar de|no momento|partida|patamar atual|ponto de partida|"
            "referência|situação atual|valor atual|versus|vs"
        ),
    ),
    (
        t.GOAL,
        "alvo|meta|meta de|meta é|objetivo|objetivo de|objetivo é|target|valor alvo",
    ),
    (
        t.OVER,
        (
            "a partir de|acima de|acima dos|ao menos|igual ou superior a|maior do que|maior que|mais de|"
            "mais do que|mínimo|mínimo de|não menos de|no mínimo|ou mais|pelo menos|superior a|"
            "superiores a|um mínimo de"
        ),
    ),
    (
        t.UNDER,
        (
            "abaixo de|abaixo do|abaixo dos|igual ou inferior a|inferior a|inferiores a|limite de|máximo|"
            "máximo de|menor do que|menor que|menos de|menos do que|não mais de|não mais que|no máximo|"
            "ou menos|um máximo de"
        ),
    ),
    (
        t.EVERY,
        "a cada|anuais|anual|ao|cada|diário|diários|mensais|mensal|por|por cada|semanais|semanal",
    ),
    (
        t.NUMBER,
        (
            "ambas|ambos|catorze|cem|centenas|cento|cinco|cinquenta|dez|dezenas|dezesseis|dezoito|dois|"
            "doze|duas|duzentas|duzentos|dúzia|mil|milhão|milhares|milhões|nove|noventa|oitenta|oito|"
            "onze|quarenta|quatorze|quatro|quinhentas|quinhentos|quinze|seis|sessenta|sete|setenta|tres|"
            "três|treze|trezentas|trezentos|trinta|uma dúzia|vinte"
        ),
    ),
    (
        t.FRACTION,
        (
            "a maioria|a metade|à metade|a quarta parte|a terça parte|a zero|ao dobro|dobro|"
            "dois em cada três|dois terços|duas em cada três|duas vezes mais|em dois terços|em um quarto|"
            "em um quinto|em um terço|metade|nove de cada dez|nove em cada dez|o dobro|o dobro de|"
            "o triplo|o triplo de|oito em cada dez|para a metade|para o dobro|para zero|pela metade|"
            "quatro em cada cinco|quatro quintos|sete em cada dez|três em cada quatro|três quartos|"
            "três vezes mais|triplo|um a cada dois|um a cada quatro|um a cada três|um décimo|"
            "um em cada cinco|um em cada dez|um em cada dois|um em cada quatro|um em cada três|um quarto|"
            "um quinto|um terço|uma em cada cinco|uma em cada duas|uma em cada quatro|uma em cada três|"
            "zero"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "caem pela metade|cai pela metade|cair pela metade|cortar pela metade|dobra|dobram|dobrando|"
            "dobrar|dobre|dobrem|duplica|duplicação|duplicam|duplicando|duplicar|multiplicar por dois|"
            "multiplicar por três|quadruplicar|reduzir pela metade|triplica|triplicam|triplicando|"
            "triplicar"
        ),
    ),
    (
        t.COMPARE,
        (
            "a mais|a menos|adicionais|adicional|extra|extras|inferior|maior|maiores|mais|mais alta|"
            "mais alto|mais baixa|mais baixo|mais barato|mais cara|mais cedo|mais curta|mais curto|"
            "mais frequente|mais longo|mais rápida|mais rapidamente|mais rápido|mais rápidos|mais vezes|"
            "melhor|melhores|menor|menores|menos|pior|superior"
        ),
    ),
    (
        t.NOT,
        "jamais|nao|não|nem|nenhum|nenhuma|ninguém|nunca|sem|tampouco",
    ),
    (
        t.PURPOSE,
        (
            "a fim de|a fim de que|assim|com a meta de|com isso|com o fim de|com o intuito de|"
            "com o objetivo de|contribuindo para|de forma a|de forma que|de maneira que|de modo a|"
            "de modo que|de tal forma que|e assim|e com isso|fazendo com que|gerando|levando a|o que|"
            "objetivando|para que|permitindo|permitindo que|por isso|possibilitando|proporcionando|"
            "que permita|que permite|resultando em|visando|visando a"
        ),
    ),
    (
        t.CHANGE | t.PURPOSE,
        (
            "a fim de aumentar|a fim de reduzir|acelerando|ampliando|aumentando|cortando|"
            "de modo a reduzir|diminuindo|e aumentar|e diminuir|e melhorar|e reduzir|economizando|"
            "elevando|encurtando|melhorando|para acelerar|para ampliar|para aumentar|para baixar|"
            "para cortar|para diminuir|para economizar|para elevar|para encurtar|para melhorar|"
            "para reduzir|reduzindo|visando aumentar|visando reduzir"
        ),
    ),
    (
        t.REACH | t.PURPOSE,
        (
            "alcançando|atingindo|e alcançar|e atingir|para alcançar|para atingir|para chegar|"
            "para conquistar|para gerar|para obter"
        ),
    ),
    (
        t.JOIN,
        (
            "além de|através de|através do|bem como|com|com ajuda de|e|graças a|graças ao|mas|mediante|"
            "ou|por meio de|por meio do"
        ),
    ),
    (
        t.LEAD,
        (
            "a equipe|a iniciativa|a meta é|buscamos|conseguir que|continuar a|deve|devem|deverá|deverão|"
            "deveria|é preciso|elas|eles|esta iniciativa|este épico|este projeto|eu|fazer com que|irá|"
            "irão|iremos|nós|nossa equipe|nossa meta é|nosso objetivo é|nosso time|o épico|o objetivo é|"
            "o projeto|o time|objetivo é|para|pode|podem|poderá|poderão|precisa|precisamos|pretende|"
            "pretendemos|que|quer|querem|queremos|se|também|temos que|vai|vamos|vão"
        ),
    ),
    (
        t.BE,
        (
            "conta com|contam com|dispõe de|dispõem de|é|era|eram|está|estão|estar|estará|estarão|estava|"
            "estavam|esteja|estejam|fica|ficam|fique|foi|foram|há|haver|havia|houve|possuem|possui|são|"
            "seja|sejam|ser|será|serão|sido|tem|têm|tenha|tenham|ter|terá|terão|tinha|tinham"
        ),
    ),
    (
        t.PREPOSITION,
        (
            "à|ante|após|com|com a|com o|como|conforme|contra|dentro do|desde|devido a|durante|em|entre|"
            "fora|junto a|na|nas|no|nos|num|numa|onde|pela|pelas|pelo|pelos|perante|por|quando|que|se|"
            "segundo|sem|sob|sobre|via"
        ),
    ),
    (
        t.DONE,
        (
            "ao ar|aprovada|aprovado|assinada|assinado|ativo e operando|capacitadas|capacitados|"
            "certificada|certificado|com a nova|com nova|com novo|com o novo|com o novo sistema|"
            "concluída|concluído|concluídos|contratada|contratado|contratados|disponíveis|disponível|"
            "documentada|documentado|em funcionamento|em operação|em produção|em vigor|entra no ar|"
            "entram no ar|entrar no ar|entregue|entregues|feita|feito|finalizada|finalizado|homologada|"
            "homologado|implantada|implantado|implementada|implementado|instalada|instalado|lançada|"
            "lançado|migrada|migrado|no ar|operacionais|operacional|pronta|prontas|pronto|prontos|"
            "publicada|publicado|realizada|realizado|realizados|terminada|terminado|treinadas|treinados|"
            "validada|validado"
        ),
    ),
    (
        t.VAGUE,
        (
            "adequada|adequado|ágeis|ágil|agregar valor|alavancar|alguns|alta qualidade|amigável|"
            "aprimorar|atrativo|competitivo|confiáveis|confiável|consideravelmente|de classe mundial|"
            "de ponta|de qualidade|dinâmico|eficaz|eficazes|eficiente|eficientemente|eficientes|"
            "encantador|encantar|engajadora|escalável|estimular|excelência|excelente|excelentes|fáceis|"
            "fácil|flexível|fluida|fluido|fomentar|fortalecer|impulsionar|incrível|inovador|inovadora|"
            "inovadores|integrada|integrado|intuitiva|intuitivo|líder|líderes|melhor|melhorar|melhores|"
            "melhoria|moderna|moderno|modernos|muitos|o mais rápido possível|o quanto antes|oportuno|"
            "ótima|otimizar|ótimo|perfeita|positiva|positivo|potencializar|premium|robusta|robusto|"
            "satisfatório|seguro|significativamente|simples|sinergia|sinergias|substancialmente|"
            "sustentável|valor agregado|vanguarda|várias|vários"
        ),
    ),
)
"""Words and phrases."""
