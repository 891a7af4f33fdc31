/// Any XML rewritten in one plain form by the system's expat, so that one scanner reads all of it.
///
/// Plain is: UTF-8, no declaration, comment, processing instruction or CDATA, no prefix on the
/// elements of the root's namespace, `x:` on all others, `r:` on attributes of relationships, other
/// foreign attributes left out, values in double quotes, `&lt;` `&amp;` `&quot;` and nothing else escaped.
/// What declares a document type is refused: entities could grow without bound or name other files.
#ifndef ARREARS_CEXPAT_H
#define ARREARS_CEXPAT_H

#include <stddef.h>
#include <stdint.h>

/// A text that is being rewritten.
struct arrears_xml;

enum arrears_xml_state {
  ARREARS_XML_WHOLE = 0,
  /// No XML, or one that ends too early.
  ARREARS_XML_BROKEN = 1,
  ARREARS_XML_HAS_DOCUMENT_TYPE = 2,
  ARREARS_XML_NO_MEMORY = 3,
};

/// NULL without memory.
struct arrears_xml *arrears_xml_open(void);
void arrears_xml_close(struct arrears_xml *xml);

/// Takes the next bytes in; after anything but `ARREARS_XML_WHOLE` it must only be closed.
int arrears_xml_add(struct arrears_xml *xml, const void *bytes, int count, int is_last);

/// What was rewritten since the last call, valid until the next one of `arrears_xml_add`.
const uint8_t *arrears_xml_take(struct arrears_xml *xml, size_t *count);

#endif
