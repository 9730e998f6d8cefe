/**
 * Words that tell of somebody's health (GDPR article 9), in Danish with their endings, then in English and German. The first list
 * also ends longer words (brystkræft, muskelsygdom); the second stands alone.
 */
const ENDING = `
  kræft kræften cancer tumor tumoren sygdom sygdommen sygdomme lidelse lidelsen lidelser diagnose diagnosen diagnoser handicap handicappet
  gigt gigten allergi allergien demens demensen depression depressionen depressioner psykose psykosen skade skaden operation operationen
  operationer opereret amputeret smerter syndrom syndromet infektion infektionen insufficiens lammelse lammelser lammet misbrug
  misbruget sklerose sclerose astma patient behandling behandlingen medicin medicinen transplantation svulst svulsten invaliditet
  erkrankung krankheit krebs behinderung`;
const ALONE = `
  syg syge sygt alvorligt_syg kronisk_syg psykisk_syg sygemeldt sygemeldte sygmeldt førtidspension førtidspensionist handicappet handicappede
  kørestol kørestolen kørestolsbruger rollator blind blinde svagtseende døv døve hørehæmmet gangbesværet dement demente alzheimer alzheimers
  parkinson parkinsons diabetes diabetiker sukkersyge sukkersyg leukæmi epilepsi epileptiker migræne kol rygerlunger adhd add autisme
  autist autistisk asperger aspergers ptsd angst angsten panikangst ocd bipolar skizofren skizofreni anoreksi bulimi spiseforstyrrelse
  stressramt udbrændt selvmord selvmordsforsøg selvmordstruet alkoholiker narkoman stofmisbruger afhængig hiv aids hepatitis blodprop
  blodproppen hjerneblødning hjernerystelse hjerteanfald hjertestop slagtilfælde hjertepatient dialyse kemo kemoterapi kemobehandling
  insulin antidepressiv antidepressiva indlagt indlæggelse tvangsindlagt gravid abort aborteret fibromyalgi psoriasis crohns cøliaki
  piskesmæld diskusprolaps hjerneskadet udviklingshæmmet spastiker terminal uhelbredeligt
  diabetic disabled wheelchair dementia autistic depressed pregnant epileptic epilepsy leukaemia
  krank behindert rollstuhl demenz schwanger depressiv diabetiker epilepsie pflegebedürftig`;
/** Longer words with such an ending that tell of nobody's health. */
const HARMLESS = `
  vandskade vandskaden frostskade stormskade skybrudsskade bygningsskade miljøskade miljøskaden trafikskade affaldsbehandling spildevandsbehandling
  sagsbehandling sagsbehandlingen databehandling forskelsbehandling databehandlingen ligebehandling færdigbehandling viderebehandling
  udvalgsbehandling byrådsbehandling behandling behandlingen borgerpatient plantesygdom plantesygdomme skade skaden redningsoperation
  overfladebehandling`;

const words = (list: string): string[] => list.trim().split(/\s+/);
const alone = new Set(words(ALONE));
const harmless = new Set(words(HARMLESS));
const endings = new Set(words(ENDING));
const LONGEST = Math.max(...words(ENDING).map((word) => word.length));

/** Whether a word, in small letters, tells of health. */
export function isOfHealth(word: string): boolean {
  if (harmless.has(word)) return false;
  if (alone.has(word) || endings.has(word)) return true;
  for (let length = Math.min(LONGEST, word.length - 2); length >= 4; length -= 1)
    if (endings.has(word.slice(-length))) return true;
  return false;
}
