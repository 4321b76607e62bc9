package dev.handbook.domain.control;

import dev.handbook.text.KeywordSet;
import java.util.regex.Pattern;

/**
 * Words by which a page says that something is yet to happen: "Approved by: the board (pending)"
 * states no approval, and "effective: planned for 1 May" no day from which it holds.
 */
final class Pending {
  private static final Pattern PARTS =
      Pattern.compile("[,;:()\\[\\]/|\uff08\uff09\uff0c\u3001\uff1b\uff1a\u2013\u2014]| - ");

  /** What says so wherever it stands in a part of a value. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:^|.* )(?:pending|awaiting|awaits|waiting for|tbc|tbd|tba|to be|yet to|not yet|unsigned|unapproved|unassigned"
              + "|not (?:approved|signed|assigned|reviewed|released|ratified|authori[sz]ed)|under review|in review|in progress"
              + "|none yet|nobody yet|no one yet|never|outstanding|subject to approval"
              + "|ausstehend|steht(?: noch)? aus|noch (?:nicht|keine?r?|zu|offen)|wird noch|in (?:arbeit|bearbeitung|prufung|abstimmung)"
              + "|nicht (?:freigegeben|genehmigt|unterschrieben|benannt|gepruft)"
              + "|en (?:cours|attente|curso|proceso|revision|tramite|espera)|pas encore|non (?:approuve|valide|signe|defini|attribue|designe)e?"
              + "|a (?:definir|completer|determiner|designer|nommer|preciser|confirmer|venir|approuver|valider|signer|confirmar|designar|preencher|aprovar|determinar|ser)"
              + "|pendientes?|por (?:asignar|definir|confirmar|designar|aprobar|determinar|completar|firmar|revisar)|sin (?:asignar|definir|aprobar|firmar)"
              + "|no (?:aprobado|asignado|definido|firmado|revisado)|aun no|todavia no"
              + "|pendentes?|aguardando|em (?:andamento|analise|aprovacao|revisao|elaboracao)|nao (?:aprovado|atribuido|definido|assinado|revisado)|ainda nao)(?: .*|$)");

  /** What says so alone, or before a day. */
  private static final Pattern SAID_ALONE =
      Pattern.compile(
          "(?:planned|expected|anticipated|estimated|target|targeted|scheduled|due|proposed|tentative(?:ly)?|provisional(?:ly)?|draft|requested|required"
              + "|geplant|vorgesehen|voraussichtlich|erwartet|entwurf|vorlaufig|erforderlich|folgt|prevue?|provisoire|requise?"
              + "|previst[oa]|planead[oa]|planificad[oa]|planejad[oa]|requerid[oa]|propuest[oa]|propost[oa])"
              + "(?: date)?(?: (?:on|for|in|by|at|before|am|fur|zum|im|ab|le|pour|el|para|em)(?: .*)?| \\d.*)?");

  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "\u672a(?:\u5b9a|\u627f\u8a8d|\u8a2d\u5b9a|\u8a18\u5165|\u6c7a|\u6279\u51c6|\u5ba1\u6279|\u5ba1\u6838|\u7b7e|\u6307\u5b9a|\u786e\u5b9a|\u5206\u914d).*"
              + "|\u5f85(?:\u5b9a|\u6279|\u5ba1|\u7b7e|\u7c3d|\u8865|\u88dc|\u786e\u8ba4).*|\u4e88\u5b9a|.*(?:\u627f\u8a8d\u5f85\u3061|\u5be9\u67fb\u4e2d|\u78ba\u8a8d\u4e2d|\u691c\u8a0e\u4e2d|\u6e96\u5099\u4e2d|\u7533\u8acb\u4e2d"
              + "|\u5ba1\u6279\u4e2d|\u5ba1\u6838\u4e2d|\u8bc4\u5ba1\u4e2d|\u8fdb\u884c\u4e2d)|(?:\u4e88\u5b9a|\u898b\u8fbc\u307f|\u8ba1\u5212\u4e8e|\u9884\u8ba1|\u62df\u4e8e)(?: .*|\\d.*)?|.*\\d \u65e5?\u4e88\u5b9a");

  /** One of these is in whatever says so in letters without accents. */
  private static final KeywordSet MAY_SAY =
      KeywordSet.of(
          "pend",
          "await",
          "aits",
          "wait",
          "tbc",
          "tbd",
          "tba",
          "to be",
          "yet",
          "unsign",
          "unappr",
          "unassig",
          "not ",
          "review",
          "in pro",
          "never",
          "outst",
          "subject",
          "plan",
          "expect",
          "anticip",
          "estim",
          "target",
          "schedul",
          "due",
          "propos",
          "tentat",
          "provis",
          "draft",
          "request",
          "requir",
          "ausst",
          "steht",
          "noch",
          "wird",
          "in arb",
          "in bea",
          "in abs",
          "nicht",
          "gepl",
          "vorge",
          "voraus",
          "erwart",
          "entwurf",
          "erforder",
          "folgt",
          "cours",
          "attente",
          "pas enc",
          "non ",
          "a def",
          "a comp",
          "a det",
          "a des",
          "a nom",
          "a pre",
          "a conf",
          "a ven",
          "a app",
          "a val",
          "a sig",
          "a apr",
          "a ser",
          "prev",
          "requis",
          "en cur",
          "en pro",
          "en rev",
          "en tra",
          "en esp",
          "por ",
          "sin ",
          "no ",
          "aun",
          "todav",
          "aguard",
          "em ",
          "nao",
          "ainda",
          "requer",
          "propuest");

  private Pending() {}

  /** Told at once of nearly every value. */
  private static boolean maySay(String written) {
    boolean letters = false;
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign > 0x7F) {
        return true;
      }
      letters |= sign > '@';
    }
    return letters && MAY_SAY.in(written);
  }

  /** Whether any part of a value says so. */
  static boolean isSaidIn(String written) {
    if (!maySay(written)) {
      return false;
    }
    for (String part : PARTS.split(written)) {
      if (isSaid(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value begins by saying so; what stands behind may tell of something else. */
  static boolean isSaidFirst(String written) {
    String[] parts = maySay(written) ? PARTS.split(written, 2) : new String[0];
    return parts.length > 0 && isSaid(parts[0]);
  }

  private static boolean isSaid(String part) {
    String folded = Folding.of(part);
    return !folded.isEmpty()
        && (SAID.matcher(folded).matches()
            || SAID_ALONE.matcher(folded).matches()
            || EAST_ASIAN.matcher(folded).matches());
  }
}
