#ifndef ARREARS_CXLSXWRITER_H
#define ARREARS_CXLSXWRITER_H

#include <xlsxwriter.h>

#endif
