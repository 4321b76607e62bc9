package dev.handbook.search.analysis;

import java.util.Set;

/**
 * Words that say little in a query: articles, prepositions, and what questions are made of. They
 * are indexed like all others; in a query with better words they count in titles and headings only.
 */
final class StopWords {
  static final Set<String> ENGLISH =
      words(
          "a about all also am an and another any anyone are aren't as at be been being "
              + "but by can can't could did do does doesn't doing don't else for from get give "
              + "had happen happened happens has have he her his how i i'm if in into is isn't "
              + "it its just like many may me mean means might much must my need no not of on "
              + "or our please shall she should so some somebody someone something tell that "
              + "the their them then there these they this those to us want was we were what "
              + "when where whether which who whom whose why will with won't would you your");

  static final Set<String> GERMAN =
      words(
          "aber alle als also am an auch auf aus bei bekomme bin bis bitte brauche "
              + "brauchen braucht da damit das dass dein deine dem den denn der des die diese "
              + "dieser dieses doch du durch ein eine einem einen einer eines er es etwas für "
              + "gibt habe haben hat ich ihr ihre im in ist ja jemand kann kannst können man "
              + "mein meine meinen meiner mich mir mit muss müssen nach nicht noch nur oder "
              + "ohne sein seine sich sie sind so soll sollen sollte um und uns unser unsere "
              + "vom von vor wann war warum was welche welchem welchen welcher welches wem wen "
              + "wenn wer werde werden wie wieso will wir wird wo wofür woher wohin wozu zu zum "
              + "zur über");

  static final Set<String> FRENCH =
      words(
          "a ai ainsi alors après as au aucun aussi autre aux avant avec avoir avons ce "
              + "cela ces cet cette ceux chez comme comment dans de depuis des dois doit dont "
              + "du elle elles en encore entre est et eu faire fait faut il ils je la le les "
              + "leur leurs lors lorsque ma mais me mes moi mon même ne nos notre nous on ont "
              + "ou où par pas peu peut peux plus pour pourquoi qu quand que quel quelle "
              + "quelles quelqu'un quels qui quoi sa sans se ses si son sont sous sur ta te tes "
              + "toi ton tous tout très tu un une va vers veux voici vos votre vous y être");

  static final Set<String> SPANISH =
      words(
          "a al algo alguien alguna algún ante antes aquí así aún bajo como con contra "
              + "cual cuando cuál cuáles cuándo cuánto cuántos cómo de debe debo del desde "
              + "donde dos dónde e el ella ellos en entre era es esa ese eso esta este esto "
              + "estos está están fue ha hace hacer hacia hago han hasta hay he la las le les "
              + "lo los me mi mis mucho muy más necesito ni no nos nosotros nuestra nuestro o "
              + "os otra otro para pero poco por porque puede puedo pues que quien quiero quién "
              + "qué se sea según ser si sin sobre son soy su sus sí también tan te tener tengo "
              + "ti tiene todo todos tu tus un una uno unos usted y ya yo él");

  static final Set<String> PORTUGUESE =
      words(
          "a ao aos aquela aquele as até com como da das de dela dele deles depois devo "
              + "do dos e ela elas ele eles em entre era essa esse esta estar este está estão "
              + "eu fazer faço foi for há isso isto já lhe mais mas me mesmo meu minha muito na "
              + "nas nem no nos nossa nosso num numa não nós o onde os ou para pela pelas pelo "
              + "pelos pode por porque posso preciso quais qual quando quanto que quem quero se "
              + "sem ser será seu sua suas são só também te tem tenho ter teu tu tua um uma uns "
              + "você vocês é");

  static final Set<String> JAPANESE =
      words(
          "いつ いで うや から こと した して すか する せん たい ため だれ って ての です では でも とは どう どこ どの なぜ には まし ます "
              + "ませ まで もの より 何で 何を");

  static final Set<String> CHINESE =
      words("为什 么办 什么 他们 以及 你们 可以 哪里 多少 如何 怎么 怎样 我们 我的 或者 是否 的话 谁的 这个 那个");

  private StopWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
