import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Uma pessoa não pode ser ilegal; um ato, sim. Não ter autorização é em regra um assunto administrativo, e o rótulo sugere um crime.',
  'illegal-migration':
    'A expressão faz da deslocação um crime. «Irregular» diz que faltam documentos, sem acusar.',
  'illegal-entry':
    'Qualquer pessoa pode pedir proteção, seja qual for a via de chegada. Se uma regra foi violada, diga-se que autorização faltava.',
  'illegal-work':
    'Muitas vezes a infração é de quem emprega. «Sem autorização», «não declarado» e «não pago» são três coisas diferentes: diga-se qual.',
  alien: 'A palavra põe a pessoa à parte, como se não fosse daqui ou não fosse inteiramente humana.',
  'water-metaphor':
    'A água não tem rosto nem razões. A imagem faz das pessoas uma catástrofe e esconde quantas são e porque vêm: melhor dar o número.',
  'invasion-metaphor':
    'A imagem faz de pessoas desarmadas inimigos, e faz a força contra elas parecer defesa.',
  'animal-metaphor': 'Comparar pessoas a animais ou a doenças tira-lhes a humanidade.',
  'threat-framing': 'Aponta as pessoas como o problema. Melhor dizer o que falhou, ou dar o número.',
  'fight-framing':
    'Combate-se um inimigo ou um crime; aqui trata-se de pessoas que se deslocam. Melhor nomear a medida.',
  bogus:
    'Enquanto ninguém decidir, um pedido é um pedido, e apresentá-lo é um direito. O rótulo presume fraude.',
  'sham-marriage':
    'Presume fraude nos casais em que alguém vem de outro país; há poucas provas da sua dimensão.',
  slur: 'Esta palavra é feita para insultar, ou traz consigo uma narrativa de conspiração sobre quem migra.',
  imprecise: 'A palavra diz menos do que parece. Melhor dizer de que estatuto ou de que situação se trata.',
}
