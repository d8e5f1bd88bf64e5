import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Para isso é preciso entrar.',
  signInNeededAgain: 'Tente novamente; uma janela se abre por um momento.',
  signInNeededSignIn: 'Escolha “Entrar”; uma janela se abre por um momento.',
  noBridge: 'Este Outlook não consegue fazer seu login em suplementos.',
  noBridgeNext:
    'Atualize o Outlook ou abra o evento no Outlook na Web. Arquivos de até 25 MB ainda vão para um formulário que você esteja editando.',
  consentRefused: 'A permissão para isso não foi concedida.',
  consentRefusedAgain:
    'Para receber a pergunta mais uma vez, tente novamente. Se sua organização precisar aprovar, envie o link ao administrador.',
  consentRefusedSignIn:
    'Para receber a pergunta mais uma vez, escolha “Entrar”. Se sua organização precisar aprovar, envie o link ao administrador.',
  adminConsent: 'Sua organização precisa aprovar este suplemento primeiro.',
  adminConsentAgain: 'Envie o link ao administrador. Quando for aprovado, tente novamente.',
  adminConsentSignIn: 'Envie o link ao administrador. Quando for aprovado, escolha “Entrar”.',
  notAssigned: 'Sua organização não atribuiu este suplemento a você.',
  notAssignedNext: 'Peça ao administrador que o atribua a você.',
  conditionalAccess: 'As regras da sua organização não permitem entrar daqui.',
  conditionalAccessAgain:
    'Use um dispositivo e uma rede gerenciados pela sua organização e tente novamente. O administrador pode dizer quais são.',
  conditionalAccessSignIn:
    'Use um dispositivo e uma rede gerenciados pela sua organização e escolha “Entrar”. O administrador pode dizer quais são.',
  popupBlocked: 'A janela de login foi bloqueada.',
  popupBlockedAgain: 'Permita pop-ups para o Outlook e tente novamente.',
  popupBlockedSignIn: 'Permita pop-ups para o Outlook e escolha “Entrar”.',
  signInCancelled: 'A janela de login foi fechada antes que você entrasse.',
  signInCancelledAgain: 'Para abri-la mais uma vez, tente novamente.',
  signInCancelledSignIn: 'Para abri-la mais uma vez, escolha “Entrar”.',
  windowOpen: 'Já há outra janela de login aberta.',
  windowOpenAgain: 'Ela pode estar atrás desta. Conclua lá ou feche-a e tente novamente.',
  windowOpenSignIn: 'Ela pode estar atrás desta. Conclua lá ou feche-a e escolha “Entrar”.',
  windowRefused: 'A janela de login não teve permissão para abrir.',
  windowRefusedAgain: 'Para receber a pergunta mais uma vez, tente novamente e escolha “Permitir”.',
  windowRefusedSignIn: 'Para receber a pergunta mais uma vez, escolha “Entrar” e depois “Permitir”.',
  pageMissing: 'Não foi possível abrir a página de login.',
  pageMissingAgain: 'Verifique a rede e tente novamente. Se acontecer de novo, fale com o administrador.',
  pageMissingSignIn: 'Verifique a rede e escolha “Entrar”. Se acontecer de novo, fale com o administrador.',
  pageRefused: 'O Outlook não abre a página de login deste suplemento.',
  pageRefusedNext:
    'Peça ao administrador que verifique o endereço do suplemento. Arquivos de até 25 MB ainda vão para um formulário que você esteja editando.',
  wrongAccount: 'O Outlook entrou com a conta de outra pessoa, não do proprietário desta caixa de correio.',
  wrongAccountAgain: 'Mude no Outlook para a conta desta caixa de correio e tente novamente.',
  wrongAccountSignIn: 'Mude no Outlook para a conta desta caixa de correio e escolha “Entrar”.',
  wrongToken: 'O Outlook fez o login para algo que não é o seu calendário.',
  wrongTokenAgain: 'Para entrar mais uma vez, tente novamente. Se acontecer de novo, fale com o administrador.',
  wrongTokenSignIn: 'Para entrar mais uma vez, escolha “Entrar”. Se acontecer de novo, fale com o administrador.',
  wrongClock: 'O relógio deste computador parece estar errado, por isso o login não é aceito.',
  wrongClockAgain: 'Deixe o computador ajustar a data e a hora automaticamente e tente novamente.',
  wrongClockSignIn: 'Deixe o computador ajustar a data e a hora automaticamente e escolha “Entrar”.',
  notRegistered: 'Este suplemento não está registrado para login no lugar em que está sendo executado.',
  notRegisteredNext:
    'Peça ao administrador que verifique o registro. Arquivos de até 25 MB ainda vão para um formulário que você esteja editando.',
  signInHostError: 'O Outlook não conseguiu concluir o login.',
  signInHostErrorAgain: 'Aguarde um momento e tente novamente.',
  signInHostErrorSignIn: 'Aguarde um momento e escolha “Entrar”.',

  forAdministrator:
    'Você não fez nada de errado. Encaminhe o seguinte a quem gerencia os suplementos na sua organização:',
  configMissing: 'Este suplemento não tem configurações',
  configMissingDetail:
    'Não há config.json ao lado de taskpane.html (404). Coloque um lá; o guia de implantação lista as chaves.',
  configUnreachable: 'Não foi possível ler as configurações deste suplemento',
  configUnreachableText: 'Verifique a rede e recarregue. Se continuar assim, encaminhe o seguinte ao administrador:',
  configSilent: 'config.json, ao lado de taskpane.html, não respondeu.',
  configStatus: 'config.json, ao lado de taskpane.html, respondeu com HTTP {status}.',
  configNotJson: 'Não é possível entender as configurações deste suplemento',
  configNotJsonDetail: 'config.json não é JSON: deixa de fazer sentido na linha {line}, coluna {column}.',
  configWrongValue: 'Uma configuração deste suplemento está errada',
  configWrongValueDetail: 'config.json, “{key}”: foi encontrado {found}, é permitido {allowed}.',
  configNotSetUp: 'Este suplemento ainda não foi configurado',
  configNotSetUpDetail:
    'clientId em config.json ainda é o espaço reservado. Registre o suplemento no Microsoft Entra e insira a ID do aplicativo (cliente).',
  configUnknownKey: 'config.json tem uma chave que nada lê: “{key}”.',
  configUnknownKeyMeant: 'config.json tem uma chave que nada lê: “{key}”. Você quis dizer “{nearest}”?',
  configOtherBuild:
    'Este painel foi compilado para a nuvem “{built}”, e config.json indica “{cloud}”. Compile-o com ADDIN_CLOUD={cloud}.',

  noOffice: 'A parte do Outlook deste suplemento não foi carregada',
  noOfficeText:
    'Verifique a rede e recarregue. Se continuar assim, o endereço do Office.js pode estar bloqueado onde você está.',
  noOfficeDetail:
    'O host de onde vem o Office.js precisa estar acessível; o guia de implantação o indica para cada nuvem.',
  otherHost: 'Esta página deve ser usada no Outlook',
  otherHostText: 'Abra um evento do calendário no Outlook e escolha lá “Event Attachments”.',
  outlookSilent: 'O Outlook não responde',
  outlookSilentText: 'Recarregue. Se não ajudar, feche este painel, abra o evento novamente e tente outra vez.',
}
