#ifndef ARREARS_CLIBEDIT_H
#define ARREARS_CLIBEDIT_H

#include <histedit.h>

#endif
