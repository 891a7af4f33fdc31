#include "CExpat.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

struct arrears_xml {
  XML_Parser parser;
  uint8_t *bytes;
  size_t count;
  size_t room;
  // Of the root's namespace, with the separator; empty for none.
  char root_space[200];
  int has_root;
  int state;
};

// Between a namespace and a name; neither can hold it.
static const char SEPARATOR = '\n';

static void append(struct arrears_xml *xml, const char *bytes, size_t count) {
  if (xml->room - xml->count < count) {
    size_t room = (xml->count + count) * 2;
    uint8_t *grown = realloc(xml->bytes, room);
    if (!grown) {
      xml->state = ARREARS_XML_NO_MEMORY;
      XML_StopParser(xml->parser, XML_FALSE);
      return;
    }
    xml->bytes = grown;
    xml->room = room;
  }
  memcpy(xml->bytes + xml->count, bytes, count);
  xml->count += count;
}

static void append_words(struct arrears_xml *xml, const char *words) {
  append(xml, words, strlen(words));
}

static void append_escaped(struct arrears_xml *xml, const char *bytes, size_t count) {
  size_t start = 0;
  for (size_t place = 0; place < count; place++) {
    const char *escape = NULL;
    switch (bytes[place]) {
    case '<': escape = "&lt;"; break;
    case '&': escape = "&amp;"; break;
    case '"': escape = "&quot;"; break;
    default: continue;
    }
    append(xml, bytes + start, place - start);
    append_words(xml, escape);
    start = place + 1;
  }
  append(xml, bytes + start, count - start);
}

static void append_name(struct arrears_xml *xml, const char *name) {
  const char *separator = strchr(name, SEPARATOR);
  size_t length = separator ? (size_t)(separator - name) + 1 : 0;
  if (!xml->has_root) {
    xml->has_root = 1;
    if (length < sizeof xml->root_space) memcpy(xml->root_space, name, length);
  }
  int is_own = strlen(xml->root_space) == length && !memcmp(xml->root_space, name, length);
  if (!is_own) append_words(xml, "x:");
  append_words(xml, name + length);
}

static int ends_with(const char *text, size_t count, const char *ending) {
  size_t length = strlen(ending);
  return count >= length && !memcmp(text + count - length, ending, length);
}

static void append_attribute(struct arrears_xml *xml, const char *name, const char *value) {
  const char *separator = strchr(name, SEPARATOR);
  if (separator && !ends_with(name, (size_t)(separator - name), "/relationships")) return;
  append_words(xml, separator ? " r:" : " ");
  append_words(xml, separator ? separator + 1 : name);
  append_words(xml, "=\"");
  append_escaped(xml, value, strlen(value));
  append_words(xml, "\"");
}

static void XMLCALL start_element(void *context, const char *name, const char **attributes) {
  struct arrears_xml *xml = context;
  append_words(xml, "<");
  append_name(xml, name);
  for (const char **next = attributes; next[0]; next += 2) append_attribute(xml, next[0], next[1]);
  append_words(xml, ">");
}

static void XMLCALL end_element(void *context, const char *name) {
  struct arrears_xml *xml = context;
  append_words(xml, "</");
  append_name(xml, name);
  append_words(xml, ">");
}

static void XMLCALL add_text(void *context, const char *bytes, int count) {
  append_escaped(context, bytes, (size_t)count);
}

static void XMLCALL refuse_document_type(void *context, const char *name, const char *system_id,
                                         const char *public_id, int has_subset) {
  (void)name, (void)system_id, (void)public_id, (void)has_subset;
  struct arrears_xml *xml = context;
  xml->state = ARREARS_XML_HAS_DOCUMENT_TYPE;
  XML_StopParser(xml->parser, XML_FALSE);
}

struct arrears_xml *arrears_xml_open(void) {
  struct arrears_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->parser = XML_ParserCreateNS(NULL, SEPARATOR);
  if (!xml->parser) {
    free(xml);
    return NULL;
  }
  XML_SetUserData(xml->parser, xml);
  XML_SetElementHandler(xml->parser, start_element, end_element);
  XML_SetCharacterDataHandler(xml->parser, add_text);
  XML_SetStartDoctypeDeclHandler(xml->parser, refuse_document_type);
  return xml;
}

void arrears_xml_close(struct arrears_xml *xml) {
  if (!xml) return;
  XML_ParserFree(xml->parser);
  free(xml->bytes);
  free(xml);
}

int arrears_xml_add(struct arrears_xml *xml, const void *bytes, int count, int is_last) {
  if (XML_Parse(xml->parser, bytes, count, is_last) == XML_STATUS_OK) return xml->state;
  if (xml->state != ARREARS_XML_WHOLE) return xml->state;
  return XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY ? ARREARS_XML_NO_MEMORY
                                                              : ARREARS_XML_BROKEN;
}

const uint8_t *arrears_xml_take(struct arrears_xml *xml, size_t *count) {
  *count = xml->count;
  xml->count = 0;
  return xml->bytes;
}
