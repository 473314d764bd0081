"""Portuguese nouns by what they name."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abandono|absenteísmo|acerto|acurácia|adesão|adoção|afastamentos|aprovação|arr|arrecadação|"
            "ativação|atraso|atrasos|autosserviço|avaliação|backlog|cac|caixa|carga de trabalho|carrinho|"
            "churn|clima|consumo|consumo de água|consumo de energia|conversão|conversões|csat|custo|"
            "custos|dau|demora|desperdício|desperdícios|despesa|despesas|desvio|desvios|"
            "diferenças de inventário|dívida|dor|duração|ebitda|eficácia|eficiência|emissões|engajamento|"
            "esforço|espera|esperas|estoque|estoques|estouro|evasão|faturamento|fechamento mensal|"
            "fidelidade|fidelização|fila|fila de espera|filas|fluxo de caixa|frequência|furto|gasto|"
            "gastos|glosas|horas extras|inadimplência|índice|índices|infecção|infecções|internação|"
            "internações|lead time|lealdade|liquidez|ltv|lucro|lucros|margem|margens|market share|"
            "matrículas|mau|mortalidade|mrr|nível de serviço|nota|nota média|notas|nps|número|número de|"
            "ociosidade|ocupação|oee|papel|participação|participação de mercado|pegada|penetração|"
            "percentual|perda|perdas|permanência|permanência média|pipeline|pontuação|pontualidade|"
            "porcentagem|prazo|prazos|precisão|produtividade|produtos por cliente|proporção|provisão|"
            "qualidade|quantidade|quantidade de|quedas de pacientes|receita|receitas|recomendação|"
            "recompra|reconhecimento de marca|recorrência|refugo|reinternações|rejeição|rendimento|"
            "rentabilidade|resíduos|resolução|retenção|retrabalho|risco|roi|rotatividade|roubos|ruptura|"
            "rupturas|satisfação|score|sinistralidade|taxa|taxas|tempo|tempo de espera|tempos|"
            "ticket médio|tráfego|turnover|uso|utilização|valor do pedido|valor médio|velocidade|venda|"
            "vendas|volume"
        ),
    ),
    (
        t.SERVICE,
        (
            "disponibilidade|indisponibilidade|latência|nível de serviço|p95|p99|rpo|rto|sla|"
            "taxa de erro|tempo de carregamento|tempo de inatividade|tempo de recuperação|"
            "tempo de resposta|tempos de resposta|uptime"
        ),
    ),
    (
        t.RESULT,
        (
            "acidentes|acidentes de trabalho|agendamentos|assinaturas|avarias|bugs|cadastros|"
            "cancelamento|cancelamentos|candidaturas|chamadas|chamado|chamados|chamados de suporte|"
            "chargebacks|cobranças|compras|consultas|contratos|defeitos|demissões|denúncias|"
            "desligamentos|devolução|devoluções|doações|downloads|erro|erros|escalonamentos|estornos|"
            "extravios|falhas|faltas|fraudes|incidente|incidentes|indicações|inscrições|internações|"
            "interrupções|leads|ligações|litígios|matrículas|multas|não conformidades|ocorrências|"
            "oportunidades|paradas|pedido|pedidos|pedidos de demissão|processos judiciais|quebras|"
            "reclamação|reclamações|renovações|reservas|retrabalhos|sinistros|solicitação|solicitações|"
            "tickets|trajetos|transações|trocas|vazamentos|visitas"
        ),
    ),
    (
        t.CASE,
        (
            "agendamentos|alvarás|amostras|autorizações|boletos|bolsas|carteiras de motorista|casos|"
            "chamadas de emergência|chamado|chamados|chats|cirurgias|cobranças|compras|consultas|"
            "contratos|cotações|créditos|declarações|devoluções|dúvidas|e-mails|emergências|"
            "emplacamentos|empréstimos|encomendas|entrega|entregas|envios|exames|faturas|"
            "formulários enviados|incidentes|laudos|licenças|ligações|mensagens|microcrédito|"
            "notas fiscais|ordens|pacotes|pagamentos|passaportes|pedido|pedidos|processo|processos|"
            "propostas|receitas médicas|reclamações|recursos|requerimentos|reservas|sinistros|"
            "solicitação|solicitações|tickets|trajetos|transações|trens|vendas|viagens|visitas|voos"
        ),
    ),
    (
        t.SALE,
        (
            "acordos|apólices|assinaturas|clientes|contratos|leads|licenças|novos contratos|"
            "oportunidades|pedidos|pipeline|vendas"
        ),
    ),
    (
        t.PEOPLE,
        (
            "afiliados|agricultores|alunas|aluno|alunos|aposentados|aprendizes|assinantes|associados|"
            "autônomo|autônomos|bairros|beneficiários|candidatas|candidato|candidatos|cidadão|cidadãos|"
            "cliente|clientes|comerciantes|comprador|compradoras|compradores|consumidoras|consumidores|"
            "contas|contribuintes|convidados|cooperativas|correntista|correntistas|criadores|crianças|"
            "desempregados|devedores|distribuidores|doadores|docentes|doutores|egressos|empreendedores|"
            "empresas|entregadores|entregas|escolas|esportistas|estudante|estudantes|família|famílias|"
            "farmácias|faturas|fornecedor|fornecedores|franqueados|grandes contas|hóspedes|hospitais|"
            "hotéis|idosos|influenciadores|inquilinos|internautas|jogadores|jovens|lares|leitores|"
            "locatários|lojista|lojistas|mães|médicos|membros|moradores|motoristas|mulheres|municípios|"
            "negócios|nenhum cliente|nenhum paciente|nenhum usuário|novos clientes|ouvintes|paciente|"
            "pacientes|pagamentos|pais|parceiros|participantes|particulares|passageiro|passageiros|"
            "pessoas|pmes|poupadores|prefeituras|produtores|professores|redações|requerentes|"
            "restaurantes|segurados|sócios|startups|titulares|transportadoras|turistas|turmas|tutores|"
            "usuárias|usuário|usuários|vendedores|viajantes|visitantes|vizinhos|voluntários"
        ),
    ),
    (
        t.STAFF,
        (
            "analistas|área|áreas|assessores|atendentes|cargos|colaborador|colaboradores|comitê|"
            "consultores|departamento|departamentos|desenvolvedor|desenvolvedores|diretoria|enfermagem|"
            "enfermeiras|enfermeiros|engenheiro|engenheiros|equipe|equipes|estagiários|funcionário|"
            "funcionários|gerente|gerentes|gestor|gestores|líderes de equipe|operadores|pessoal|quadro|"
            "recrutadores|servidores públicos|supervisores|técnicos|time|times|trabalhadores|vagas"
        ),
    ),
    (
        t.THING,
        (
            "agência|agências|ambientes|api|apis|aplicativo|aplicativos|app|apps|armazém|armazéns|"
            "arquitetura|arquivo|artigo|artigos|banco de dados|bancos de dados|boletim|brigadistas|"
            "campanha|campanhas|cartazes|cartilha|cartilhas|casos de uso|central telefônica|"
            "certificações|chatbot|checklist|código|componentes|computadores|conselho|conteúdos|contrato|"
            "crm|curso|cursos|dashboard|dashboards|dívida técnica|documentação|documento|documentos|"
            "entregáveis|entrevista|entrevistas|épicos|equipamentos|erp|escritórios|especificações|"
            "estratégia|estratégias|evento|eventos|experimentos|feira|feiras|ferramenta|ferramentas|"
            "filiais|filial|folhetos|formulário|formulários|frota|função|funcionalidade|funcionalidades|"
            "funções|guia|guias|histórias de usuário|infraestrutura|iniciativa|iniciativas|integração|"
            "integrações|intranet|linhas|loja|lojas|manuais|manual|máquinas|marcos|microsserviços|modelo|"
            "modelos|módulo|módulos|mvp|newsletter|nuvem|oficina|oficinas|página|páginas|painéis|painel|"
            "palestra|palestras|pesquisa|pesquisas|piloto|pilotos|plano|planos|plataforma|plataformas|"
            "podcast|podcasts|política|políticas|portais|portal|posts|prédio|prédios|procedimento|"
            "procedimentos|processo|processos|processos internos|projeto|projetos|protótipo|protótipos|"
            "publicações|rascunho|rede|relatório|relatórios|requisitos|reunião|reuniões|roadmap|robôs|"
            "salas|seminários|sensores|serviço|serviços|servidor|servidores|sistema|sistemas|site|sites|"
            "squads|tablets|tarefas|telas|termo de referência|teste|testes|trilhas|turno|turnos|veículos|"
            "versão|versões|vídeos|webinar|webinars|workshop|workshops"
        ),
    ),
    (
        t.PROXY,
        (
            "cobertura de código|cobertura de testes|commits|linhas de código|pontos de história|"
            "pull requests|story points|velocidade do time|velocity"
        ),
    ),
    (
        t.VANITY,
        (
            "cliques|compartilhamentos|curtidas|fãs|followers|impressões|likes|menções|page views|"
            "páginas vistas|seguidores|visualizações"
        ),
    ),
    (
        0,
        "em geral|gerais|geral|passada|passado|um|uma",
    ),
)
"""Words and phrases."""
