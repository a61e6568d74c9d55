/** A URI template of RFC 6570. */
export function isUriTemplate(text: string): boolean {
  const broken = /[\0-\x20"<>\\^`{|}\x7F]|%(?![0-9A-Fa-f]{2})|\p{Surrogate}/u;
  let at = 0;
  for (;;) {
    const start = text.indexOf("{", at);
    if (broken.test(text.slice(at, start < 0 ? text.length : start))) return false;
    if (start < 0) return true;
    const end = text.indexOf("}", start);
    if (end < 0 || !isTemplateExpression(text.slice(start + 1, end))) return false;
    at = end + 1;
  }
}

function isTemplateExpression(text: string): boolean {
  const variables = text.replace(/^[+#./;?&=,!@|]/, "").split(",");
  const isVariable = /^[A-Za-z0-9_%.]+(?::[1-9][0-9]{0,3}|\*)?$/;
  const isNoName = /^\.|\.\.|\.(?=[:*]|$)|%(?![0-9A-Fa-f]{2})/;
  return variables.every((each) => isVariable.test(each) && !isNoName.test(each));
}
