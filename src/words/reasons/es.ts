import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Una persona no puede ser ilegal; un acto, sí. Carecer de permiso es por regla general un asunto administrativo, y la etiqueta sugiere un crimen.',
  'illegal-migration':
    'La expresión convierte el desplazamiento en delito. «Irregular» dice que faltan papeles, sin acusar.',
  'illegal-entry':
    'Toda persona puede pedir protección, sea cual sea la vía de llegada. Si se incumplió una norma, conviene decir qué permiso faltaba.',
  'illegal-work':
    'Muchas veces quien incumple es la empresa. «Sin permiso», «sin declarar» y «sin pagar» son tres cosas distintas: conviene decir cuál.',
  alien: 'La palabra aparta a una persona, como si no perteneciera a este lugar o no fuera del todo humana.',
  'water-metaphor':
    'El agua no tiene rostro ni razones. La imagen convierte a las personas en catástrofe y oculta cuántas son y por qué vienen: mejor dar la cifra.',
  'invasion-metaphor':
    'La imagen convierte en enemigos a personas desarmadas, y hace que la fuerza contra ellas parezca defensa.',
  'animal-metaphor': 'Comparar a las personas con animales o enfermedades les quita su humanidad.',
  'threat-framing': 'Señala a las personas como el problema. Mejor nombrar lo que falló o dar la cifra.',
  'fight-framing':
    'Se combate a un enemigo o un delito; aquí se trata de personas que se desplazan. Mejor nombrar la medida.',
  bogus:
    'Mientras nadie haya decidido, una solicitud es una solicitud, y presentarla es un derecho. La etiqueta presume fraude.',
  'sham-marriage':
    'Presume fraude en las parejas en que alguien viene de otro país; hay pocas pruebas de su alcance.',
  slur: 'Esta palabra está hecha para insultar, o arrastra un relato de conspiración sobre las personas migrantes.',
  imprecise:
    'La palabra dice menos de lo que parece. Conviene decir de qué situación legal o personal se trata.',
}
