package dev.handbook.domain.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands where a value is yet to come. */
final class NoValue {
  private static final Set<String> WORDS =
      Set.of(
          "tba",
          "tbd",
          "tbc",
          "tbh",
          "t b d",
          "t b a",
          "n a",
          "na",
          "n n",
          "nn",
          "none",
          "nobody",
          "nil",
          "null",
          "unknown",
          "unassigned",
          "not assigned",
          "not yet assigned",
          "vacant",
          "pending",
          "not applicable",
          "not yet",
          "not defined",
          "not set",
          "not available",
          "open",
          "todo",
          "to do",
          "fixme",
          "xx",
          "xxx",
          "xxxx",
          "x x",
          "x y",
          "x x x",
          "x y z",
          "yyyy",
          "dd mm yyyy",
          "mm dd yyyy",
          "yyyy mm dd",
          "date",
          "name",
          "names",
          "your name",
          "signature",
          "title",
          "role",
          "owner",
          "author",
          "approver",
          "version",
          "value",
          "placeholder",
          "first last",
          "name title",
          "name surname",
          "firstname lastname",
          "first name last name",
          "title department",
          "name department",
          "name position",
          "department",
          "vorname nachname",
          "name vorname",
          "prenom nom",
          "nom prenom",
          "nombre apellido",
          "nombre y cargo",
          "nome sobrenome",
          "nome e cargo",
          "name role",
          "name date",
          "name and title",
          "name and date",
          "insert",
          "responsible person",
          "verantwortliche person",
          "personne responsable",
          "persona responsable",
          "pessoa responsavel",
          "see above",
          "see below",
          "same",
          "as above",
          "dd mmm yyyy",
          "dd mon yyyy",
          "day month year",
          "month day year",
          "month dd yyyy",
          "unbekannt",
          "offen",
          "noch offen",
          "keine",
          "keiner",
          "niemand",
          "k a",
          "entfallt",
          "tt mm jjjj",
          "jjjj mm tt",
          "datum",
          "nicht festgelegt",
          "ausstehend",
          "inconnu",
          "aucun",
          "neant",
          "a definir",
          "a completer",
          "a determiner",
          "nom",
          "jj mm aaaa",
          "aaaa mm jj",
          "en attente",
          "sans objet",
          "desconocido",
          "ninguno",
          "por definir",
          "pendiente",
          "no aplica",
          "nombre",
          "dd mm aaaa",
          "aaaa mm dd",
          "desconhecido",
          "nenhum",
          "pendente",
          "nao aplicavel",
          "nome",
          "a determinar",
          "未定",
          "待定",
          "无",
          "無",
          "暂无",
          "なし",
          "不明",
          "未設定",
          "未设置",
          "未記入",
          "待补充",
          "姓名",
          "日期",
          "氏名",
          "日付");

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:tba|tbd|tbc|todo|siehe|voir|vease|veja|to be|yet to be|not yet|please|enter|insert|add|type|select|choose|fill|specify|provide|"
              + "your|placeholder|e g|eg|for example|example|lorem|wird noch|noch zu|bitte|hier|z b|a completer|inserer|"
              + "indiquer|saisir|insertar|ingrese|inserir|preencher|por determinar) .*");

  private static final Pattern OF_SOMETHING =
      Pattern.compile(
          "(?:name|names|role|title|position|date|initials|nom|nombre|nome)"
              + " (?:of|and|or|und|de|del|du|des|da|do|et|der) .*|(?:department|team) (?:and|or) .*");

  /** Brackets that hold what is to be written in their place. */
  private static final Pattern HOLE =
      Pattern.compile(
          "☐|□|\\[ ]|[〇○◯△]{2,}|\\[[^\\]\\[]*\\p{L}[^\\]\\[]*]|<[^<>]*\\p{L}[^<>]*>|\\{+[^{}]*\\p{L}[^{}]*}+|\\$\\w+|%\\w+%"
              + "|«[^»]*»|_{3,}|\\.{4,}|…{2,}|\\bX{3,}\\b|\\b[xX]\\.[xXyY](?:\\.[xXyYzZ])?\\b");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:.* )?(?:e g|eg|example|fill in|insert|enter|such as|format|z b|beispiel|par exemple|p ex|ejemplo|p ej|exemplo)(?: .*)?");

  private static final Pattern MAIL = Pattern.compile("<[^<>\\s@]+@[^<>\\s@]+>|<https?:[^<>\\s]+>");

  /** What ends in a dot that is not the end of a sentence: "Ada W.", "Example Inc.". */
  private static final Pattern SHORTENED =
      Pattern.compile("\\b(?:\\p{Lu}|Inc|Ltd|Jr|Sr|Co|Dept|Corp)$");

  private NoValue() {}

  /**
   * The value without what is yet to be filled in behind it: "CISO [name]" names an office.
   *
   * @return empty when nothing is left, or what is left is no value
   */
  static String without(String written) {
    String text =
        MAIL.matcher(written).find() ? written : HOLE.matcher(written).replaceAll("\u0000");
    String bare = text.strip();
    if (bare.startsWith("\u0000")) {
      return "";
    }
    int hole = bare.indexOf('\u0000');
    String value = strip(hole < 0 ? bare : bare.substring(0, hole));
    return isNone(value) ? "" : value;
  }

  /** Whether what stands before a value says that it only shows how one looks. */
  static boolean isExample(String before) {
    return !before.isBlank() && EXAMPLE.matcher(Folding.of(before)).matches();
  }

  /** Without marks, blanks and separators around it. */
  static String strip(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && !begins(written.charAt(from))) {
      from++;
    }
    while (to > from && !ends(written.charAt(to - 1))) {
      to--;
    }
    boolean shortened = to < written.length() && written.charAt(to) == '.';
    boolean cut = shortened && SHORTENED.matcher(written.substring(from, to)).find();
    return written.substring(from, cut ? to + 1 : to);
  }

  private static boolean begins(char c) {
    return Character.isLetterOrDigit(c) || "@#(&~\"'“„«".indexOf(c) >= 0;
  }

  private static boolean ends(char c) {
    return Character.isLetterOrDigit(c) || ")\"'”“»>%+".indexOf(c) >= 0;
  }

  private static boolean isNone(String value) {
    String folded = Folding.of(value);
    if (folded.isEmpty()
        || WORDS.contains(folded)
        || WORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return BEGINS.matcher(folded).matches() || OF_SOMETHING.matcher(folded).matches();
  }
}
