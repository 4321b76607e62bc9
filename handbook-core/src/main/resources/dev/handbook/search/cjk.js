/* Chinese, Japanese, Korean: widths alike, lower case, pairs of neighbouring characters. */
(function () {
  const HANGUL = 6;
  const HALF_WIDTH = "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309a";
  const VOICED = "カキクケコサシスセソタチツテトハヒフヘホ";

  /* Full-width Latin and half-width kana in their usual width. */
  function usualWidth(text) {
    let out = "";
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0xff01 && code <= 0xff5e) {
        out += String.fromCharCode(code - 0xfee0);
      } else if (code >= 0xff65 && code <= 0xff9f) {
        const last = out[out.length - 1];
        const joined = code >= 0xff9e && last ? voiced(last, code === 0xff9f) : "";
        out = joined ? out.slice(0, -1) + joined : out + HALF_WIDTH[code - 0xff65];
      } else {
        out += text[i];
      }
    }
    return out;
  }

  function voiced(kana, half) {
    const code = kana.charCodeAt(0);
    if ("ハヒフヘホ".includes(kana)) {
      return String.fromCharCode(code + (half ? 2 : 1));
    }
    if (half) {
      return "";
    }
    if (kana === "ウ") {
      return "ヴ";
    }
    if ("ワヰヱヲ".includes(kana)) {
      return String.fromCharCode(code + 8);
    }
    return VOICED.includes(kana) || kana === "ヽ" ? String.fromCharCode(code + 1) : "";
  }

  /* Characters of a token, each with its place. */
  function characters(token) {
    const even = token.end - token.start === token.text.length;
    let at = token.start;
    return Array.from(token.text, (text) => {
      const start = even ? at : token.start;
      at += text.length;
      return {text, start, end: even ? at : token.end};
    });
  }

  function pairs(run) {
    return run.length < 2 ? run : run.slice(1).map((second, i) => (
      {text: run[i].text + second.text, start: run[i].start, end: second.end}));
  }

  return {
    words(tokens, analyzer) {
      const words = [];
      let run = [];
      let end = 0;
      for (const token of tokens) {
        const text = analyzer.lower(usualWidth(token.text));
        const word = {text, start: token.start, end: token.end, part: token.part};
        const paired = token.type >= HANGUL;
        if (!paired || token.start !== end) {
          words.push(...pairs(run));
          run = [];
        }
        if (paired) {
          run.push(...characters(word));
          end = token.end;
        } else {
          words.push(word);
        }
      }
      words.push(...pairs(run));
      return words;
    },

    term(word) {
      return word;
    }
  };
})()
