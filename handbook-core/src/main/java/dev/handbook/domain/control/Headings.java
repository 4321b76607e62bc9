package dev.handbook.domain.control;

import dev.handbook.text.KeywordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What headings say about the sections below them. */
final class Headings {
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:(?:\\d+|[a-z]|annex|appendix|section) )+");

  private static final Pattern CONTROL =
      Pattern.compile(
          "(?:(?:document|doc|policy|procedure|sop|page|process|standard|plan|quality|the|of|and|this|human|formal|final|general|management) )*"
              + "(?:control|information|info|details|metadata|meta data|meta|properties|history|governance|administration"
              + "|ownership|owner|approvals?|reviews?|maintenance|status|header|data|authori[sz]ations?|sign ?offs?|signatures?|revisions?|versions?|version control"
              + "|versioning|change (?:history|log|control|record)|changelog|amendments?(?: history)?|effective date|management|record|identification|enforcement date)"
              + "(?: (?:and|of|the|this|document|policy|procedure|sop|page|history|control|information|approvals?|reviews?|ownership|maintenance|revisions?|versions?|record|records|log|table|block|cycle|schedule|date|dates|management|details|process owner|signatures?|sign ?offs?|authori[sz]ation|updates?|changes?))*"
              + "|dokument(?:en)? ?(?:lenkung|information(?:en)?|kontrolle|steuerung|historie|eigenschaften|daten|status|metadaten|angaben|verwaltung|freigabe)|angaben zum dokument|allgemeine angaben|freigaben?|freigabe und prufung|prufung und freigabe"
              + "|(?:anderungs|versions|revisions)(?:historie|verzeichnis|ubersicht|verlauf|nachweis|protokoll)|genehmigung(?:en)?|revisionen|metadaten|unterschriften|gultigkeit"
              + "|(?:approbations?|validations?|signatures?|revisions?|metadonnees)(?: .{0,30})?|(?:historique|controle|maitrise|informations?|gestion|suivi)(?: (?:des?|du|sur|le|la|les|documentaire|documents?|versions?|revisions?|modifications?))+"
              + "|aprobaci(?:on|ones)(?: .{0,30})?|(?:control|historial|informacion|gestion)(?: (?:de|del|documentos?|versiones|cambios|revisiones|documental))+|firmas|metadatos"
              + "|aprovaca?o?(?:es)?(?: .{0,30})?|(?:controle|historico|informacoes|gestao)(?: (?:de|do|da|das|dos|documentos?|versoes|revisoes|alteracoes|documental))+|assinaturas|metadados"
              + "|文書(?:管理|情報|管理情報)|承認|改訂履歴|改定履歴|変更履歴|版管理|版履歴|制定.?改廃|更新履歴"
              + "|(?:文件|文档)(?:控制|信息|管理)|审批|批准|审核与批准|修订(?:记录|历史)|版本(?:历史|记录|控制|信息)|变更(?:记录|历史)|更新记录");

  private static final Set<String> VAGUE =
      Set.of(
          "data",
          "details",
          "information",
          "info",
          "general information",
          "properties",
          "status",
          "identification",
          "management",
          "record",
          "header",
          "administration",
          "allgemeine angaben");

  private static final Pattern HISTORY =
      Pattern.compile(
          ".*(?:history|change log|changelog|revisions?|version control|versions|amendments?|historie|historique|historial|historico|履歴|历史|記録|记录|verzeichnis).*");

  /** Sections about people at large, or that show how something is written. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          ".*(?:roles?|responsibilit|raci|definition|glossary|terms|examples?|templates?|sample|rollen|verantwortlichkeiten|begriffe|glossar|beispiel|exemple|ejemplo|exemplo|modele|plantilla|modelo|vorlage"
              + "|(?:each|every) (?:document|procedure|policy)|required (?:fields|header|metadata)|jedes dokument"
              + "|役割|用語|例|职责|术语|示例).*");

  /** One of these is in every heading of a section of control, in languages with an alphabet. */
  private static final KeywordSet MAY_CONTROL =
      KeywordSet.of(
          "control",
          "info",
          "detail",
          "meta",
          "propert",
          "histor",
          "governance",
          "admin",
          "owner",
          "approv",
          "review",
          "mainten",
          "status",
          "header",
          "data",
          "authori",
          "sign",
          "revision",
          "version",
          "change",
          "amend",
          "effective",
          "manage",
          "record",
          "identif",
          "enforce",
          "dokument",
          "angaben",
          "freigabe",
          "nderung",
          "genehm",
          "unterschr",
          "ltigkeit",
          "approb",
          "validation",
          "contr",
          "ma\u00eetrise",
          "gestion",
          "suivi",
          "aprob",
          "firma",
          "aprova",
          "gest\u00e3o",
          "assinat");

  /** One of these is in every heading of a history, in languages with an alphabet. */
  private static final KeywordSet MAY_BE_HISTORY =
      KeywordSet.of("histor", "change", "revision", "version", "amend", "verzeichnis");

  /** The same for sections about people at large and for examples. */
  private static final KeywordSet MAY_BE_ELSEWHERE =
      KeywordSet.of(
          "role",
          "each ",
          "every ",
          "required",
          "jedes",
          "responsib",
          "raci",
          "defini",
          "gloss",
          "terms",
          "exampl",
          "templat",
          "sampl",
          "rollen",
          "verantwort",
          "begriff",
          "beispiel",
          "exempl",
          "ejempl",
          "mod",
          "plantill",
          "vorlage");

  private Headings() {}

  private static String fold(String heading) {
    return NUMBERED.matcher(Folding.of(heading)).replaceFirst("");
  }

  /** "Document control", "Approval", "Revision history". */
  static boolean isControl(String heading) {
    return heading.length() < 80
        && may(MAY_CONTROL, heading)
        && CONTROL.matcher(fold(heading)).matches();
  }

  /** "Data", "Details": what stands below may as well be about the thing that the page is about. */
  static boolean isVague(String heading) {
    return heading.length() < 30 && VAGUE.contains(fold(heading));
  }

  /** "Revision history". */
  static boolean isHistory(String heading) {
    return may(MAY_BE_HISTORY, heading) && HISTORY.matcher(fold(heading)).matches();
  }

  /** "Roles and responsibilities", "Example". */
  static boolean isElsewhere(String heading) {
    return may(MAY_BE_ELSEWHERE, heading) && ELSEWHERE.matcher(fold(heading)).matches();
  }

  /** What has letters of other scripts is left to the patterns. */
  private static boolean may(KeywordSet words, String heading) {
    for (int i = 0; i < heading.length(); i++) {
      if (heading.charAt(i) >= 0x2E80) {
        return true;
      }
    }
    return words.in(heading);
  }
}
