/** The adjectives of the names that docker has made up for containers, now and in older versions. */
const adjectives =
  'admiring adoring affectionate agitated amazing angry awesome backstabbing beautiful berserk big blissful bold boring brave busy charming clever cocky compassionate competent condescending confident cool cranky crazy dazzling desperate determined distracted dreamy drunk eager ecstatic elastic elated elegant eloquent epic evil exciting fervent festive flamboyant focused friendly frosty funny furious gallant gifted gigantic gloomy goofy gracious grave great happy hardcore heuristic high hopeful hungry infallible insane inspiring intelligent interesting jolly jovial keen kickass kind laughing lonely loving lucid mad magical modest musing mystifying naughty nauseous nervous nice nifty nostalgic objective optimistic peaceful pedantic pensive practical prickly priceless quirky quizzical recursing relaxed reverent romantic sad serene sharp sick silly sleepy small stoic strange stupefied suspicious sweet tender thirsty tiny trusting unruffled upbeat vibrant vigilant vigorous wizardly wonderful xenodochial youthful zealous zen';

const madeUp = new RegExp(`^(?:${adjectives.replaceAll(' ', '|')})_[a-z]+\\d?$`);

/** True for a name such as `zen_proskuriakova`. */
export function isMadeUp(name: string): boolean {
  return madeUp.test(name);
}
