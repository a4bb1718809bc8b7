/* Goes before Material's search worker, whose name stands in this file's address, and hands it the stems of the words that are looked for: with “scholen” one finds “school”. Material itself puts stems in the index, and looks in it for what was typed. */

"use strict";

const QUERY = 2, SETUP = 0;
const WORD = /^[\p{L}\p{M}]+$/u;
let languages = [];

function stem(word) {
  for (const language of languages) {
    const stemmer = language === "en" ? lunr.stemmer : lunr[language] && lunr[language].stemmer;
    const found = stemmer ? stemmer(new lunr.Token(word.toLowerCase())).toString() : word;
    if (found !== word) return found;
  }
  return word;
}

addEventListener("message", ({ data }) => {
  if (data.type === SETUP && data.data.config.pipeline.includes("stemmer")) languages = data.data.config.lang;
  if (data.type === QUERY) data.data = data.data.split(/(\s+)/).map((word) => (WORD.test(word) ? stem(word) : word)).join("");
});

const worker = location.search.slice(1);
if (/^search\.[\w.]+\.js$/.test(worker)) importScripts(worker);
