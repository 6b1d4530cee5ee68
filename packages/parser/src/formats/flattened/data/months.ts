/**
 * Names of months and seasons, lower case, without the points of abbreviations.
 *
 * Source: Unicode CLDR 45, `dates/calendars/gregorian`, wide and abbreviated forms.
 */
export const monthNames: readonly string[] = [
  // English
  ...words('january february march april may june july august september october november december'),
  ...words('jan feb mar apr jun jul aug sep sept oct nov dec'),
  ...words('spring summer autumn fall winter christmas easter'),
  // French
  ...words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  ...words('janv févr avr juil déc printemps été automne hiver'),
  // German
  ...words('januar februar märz april juni juli oktober dezember jänner mär okt dez'),
  ...words('frühling frühjahr sommer herbst'),
  // Spanish
  ...words('enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre'),
  ...words('noviembre diciembre ene abr ago dic primavera verano otoño invierno'),
  // Italian
  ...words('gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre'),
  ...words('gen mag giu lug set ott estate autunno inverno'),
  // Portuguese
  ...words('janeiro fevereiro março maio junho julho setembro outubro novembro dezembro'),
  ...words('fev out verão outono inverno'),
  // Dutch
  ...words('januari februari maart mei augustus mrt'),
  // Polish, in the genitive as in dates
  ...words('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października'),
  ...words('listopada grudnia'),
  // Russian, in the genitive as in dates
  ...words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
]

function words(list: string): readonly string[] {
  return list.split(' ')
}
