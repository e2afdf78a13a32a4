/** A heading as it reads inside of a sentence: « Municipalités et MRC » gives « municipalités et MRC », « CDC » stays. */
export function midSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase('fr-CA') + text.slice(1);
}
