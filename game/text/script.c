/* script.c - which script a letter belongs to: the scripts of the shipped fonts and
 * their nearest neighbours. Everything else (digits, marks, blanks) is common. */
#include "text/layout_int.h"

#define GREEK    TXT_TAG('G', 'r', 'e', 'k')
#define CYRILLIC TXT_TAG('C', 'y', 'r', 'l')
#define HEBREW   TXT_TAG('H', 'e', 'b', 'r')
#define ARABIC   TXT_TAG('A', 'r', 'a', 'b')
#define NKO      TXT_TAG('N', 'k', 'o', 'o')
#define NAGARI   TXT_TAG('D', 'e', 'v', 'a')
#define LAO      TXT_TAG('L', 'a', 'o', 'o')
#define TIFINAGH TXT_TAG('T', 'f', 'n', 'g')
#define ADLAM    TXT_TAG('A', 'd', 'l', 'm')

/* Sorted, without overlaps. */
static const struct {
    uint32_t from, to;
    uint32_t script;
} ranges[] = {
    {0x41, 0x5A, TXT_LATIN},     {0x61, 0x7A, TXT_LATIN},
    {0xAA, 0xAA, TXT_LATIN},     {0xBA, 0xBA, TXT_LATIN},
    {0xC0, 0xD6, TXT_LATIN},     {0xD8, 0xF6, TXT_LATIN},
    {0xF8, 0x2B8, TXT_LATIN},    {0x2E0, 0x2E4, TXT_LATIN},
    {0x370, 0x373, GREEK},       {0x375, 0x37D, GREEK},
    {0x37F, 0x384, GREEK},       {0x386, 0x386, GREEK},
    {0x388, 0x3FF, GREEK},       {0x400, 0x484, CYRILLIC},
    {0x487, 0x52F, CYRILLIC},    {0x591, 0x5F4, HEBREW},
    {0x600, 0x604, ARABIC},      {0x606, 0x60B, ARABIC},
    {0x60D, 0x61A, ARABIC},      {0x61D, 0x61E, ARABIC},
    {0x620, 0x63F, ARABIC},      {0x641, 0x64A, ARABIC},
    {0x656, 0x66F, ARABIC},      {0x671, 0x6DC, ARABIC},
    {0x6DE, 0x6FF, ARABIC},      {0x750, 0x77F, ARABIC},
    {0x7C0, 0x7FF, NKO},         {0x870, 0x8E1, ARABIC},
    {0x8E3, 0x8FF, ARABIC},      {0x900, 0x950, NAGARI},
    {0x955, 0x963, NAGARI},      {0x966, 0x97F, NAGARI},
    {0xE81, 0xEDF, LAO},         {0x1C80, 0x1C88, CYRILLIC},
    {0x1D00, 0x1D25, TXT_LATIN}, {0x1D26, 0x1D2A, GREEK},
    {0x1D2B, 0x1D2B, CYRILLIC},  {0x1D2C, 0x1D5C, TXT_LATIN},
    {0x1D62, 0x1D65, TXT_LATIN}, {0x1D6B, 0x1D77, TXT_LATIN},
    {0x1D79, 0x1DBE, TXT_LATIN}, {0x1E00, 0x1EFF, TXT_LATIN},
    {0x1F00, 0x1FFE, GREEK},     {0x2071, 0x2071, TXT_LATIN},
    {0x207F, 0x207F, TXT_LATIN}, {0x2090, 0x209C, TXT_LATIN},
    {0x212A, 0x212B, TXT_LATIN}, {0x2C60, 0x2C7F, TXT_LATIN},
    {0x2D30, 0x2D7F, TIFINAGH},  {0x2DE0, 0x2DFF, CYRILLIC},
    {0xA640, 0xA69F, CYRILLIC},  {0xA722, 0xA787, TXT_LATIN},
    {0xA78B, 0xA7FF, TXT_LATIN}, {0xA8E0, 0xA8FF, NAGARI},
    {0xAB30, 0xAB5A, TXT_LATIN}, {0xAB5C, 0xAB64, TXT_LATIN},
    {0xFB00, 0xFB06, TXT_LATIN}, {0xFB1D, 0xFB4F, HEBREW},
    {0xFB50, 0xFD3D, ARABIC},    {0xFD50, 0xFDFF, ARABIC},
    {0xFE70, 0xFEFC, ARABIC},    {0xFF21, 0xFF3A, TXT_LATIN},
    {0xFF41, 0xFF5A, TXT_LATIN}, {0x1E900, 0x1E95F, ADLAM},
    {0x1EE00, 0x1EEFF, ARABIC},
};

uint32_t txt_script_of(uint32_t cp)
{
    size_t low = 0, high = sizeof ranges / sizeof ranges[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (cp > ranges[middle].to)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof ranges / sizeof ranges[0] && cp >= ranges[low].from;
    return inside ? ranges[low].script : TXT_COMMON;
}
