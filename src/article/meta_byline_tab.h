/* meta_byline_tab.h - the words of bylines: what leads in, what ends the names, offices and titles, news
 * agencies. Lower case. Rows with an example are read by the tests. */
#ifndef RP_META_BYLINE_TAB_H
#define RP_META_BYLINE_TAB_H

/* What a byline begins with; the longest that fits is taken. bare: also a common word of its language, so all
 * that follows must look like names. */
static const struct lead_in {
    const char *words;
    bool bare;
    const char *example, *name;
} lead_ins[] = {
    {"by", true, "By Mart Laanemets", "Mart Laanemets"},
    {"by:", false, "By: Ann Lee", "Ann Lee"},
    {"written by", false, "Written by Ann Lee", "Ann Lee"},
    {"written by:", false, "Written by: Ann Lee", "Ann Lee"},
    {"exclusive by", false, "Exclusive by Ann Lee", "Ann Lee"},
    {"words by", false, "Words by Ann Lee", "Ann Lee"},
    {"words:", false, "Words: Ann Lee", "Ann Lee"},
    {"text by", false, "Text by Ann Lee", "Ann Lee"},
    {"story by", false, "Story by Ann Lee", "Ann Lee"},
    {"article by", false, "Article by Ann Lee", "Ann Lee"},
    {"post by", false, "Post by Ann Lee", "Ann Lee"},
    {"posted by", false, "Posted by Ann Lee on May 3, 2021", "Ann Lee"},
    {"posted by:", false, "Posted by: Ann Lee", "Ann Lee"},
    {"published by", false, "Published by Ann Lee", "Ann Lee"},
    {"authored by", false, "Authored by Ann Lee", "Ann Lee"},
    {"created by", false, "Created by Ann Lee", "Ann Lee"},
    {"contributed by", false, "Contributed by Ann Lee", "Ann Lee"},
    {"reported by", false, "Reported by Ann Lee", "Ann Lee"},
    {"reporting by", false, "Reporting by Ann Lee", "Ann Lee"},
    {"this post was written by", false, "This post was written by Ann Lee", "Ann Lee"},
    {"this article was written by", false, "This article was written by Ann Lee", "Ann Lee"},
    {"a guest post by", false, "A guest post by Ann Lee", "Ann Lee"},
    {"guest post by", false, "Guest post by Ann Lee", "Ann Lee"},
    {"medically written by", false, "Medically written by Ann Lee", "Ann Lee"},
    {"author:", false, "Author: Ann Lee", "Ann Lee"},
    {"author", true, "Author Ann Lee", "Ann Lee"},
    {"authors:", false, "Authors: Ann Lee, Bo Ek", "Ann Lee"},
    {"writer:", false, "Writer: Ann Lee", "Ann Lee"},
    {"von", true, "Von Anna Groß", "Anna Groß"},
    {"par", true, "Par Zoé Blanc", "Zoé Blanc"},
    {"por", true, "Por Ana Ruiz", "Ana Ruiz"},
    {"di", true, "di Anna Rossi", "Anna Rossi"},
    {"door", true, "Door Anna de Wit", "Anna de Wit"},
    {"av", true, "Av Anna Berg", "Anna Berg"},
    {"af", true, "Af Anna Holm", "Anna Holm"},
    {"autor:", false, "Autor: Anna Groß", "Anna Groß"},
    {"auteur :", false, "Auteur : Zoé Blanc", "Zoé Blanc"},
    {"text:", false, "Text: Anna Groß", "Anna Groß"},
    {"Автор:", false, "Автор: Анна Белова", "Анна Белова"},
};

/* Credits of others than the author: a line or the rest of one that begins so is theirs. */
static const char *const other_credits[] = {
    "medically reviewed",
    "reviewed by",
    "edited by",
    "fact checked",
    "fact-checked",
    "photo by",
    "photos by",
    "photo:",
    "photography by",
    "photograph",
    "illustration",
    "image by",
    "updated",
    "last updated",
    "published",
    "posted on",
    "posted in",
    "date:",
    "modified",
    "min read",
    "read more",
    "learn more",
    "view all",
    "follow ",
    "email ",
    "share",
    "share this",
    "about the author",
    "translated by",
    "produced by",
    "expert reviewed",
    "expertly reviewed",
    "technically reviewed",
    "legally reviewed",
    "reviewed for",
    "additional reporting",
    "filed under",
    "leave a comment",
    "comments",
    "contact",
    "see full bio",
    "see bio",
    "bio",
    "first published",
    "originally",
    "last modified",
    "posted",
    "publish date",
    "date published",
    "created",
    "view bio",
    "full bio",
    "view profile",
    "see all posts",
    "more by",
    "posts by",
};

/* Offices, titles and degrees: a part of a byline that has one of these words is no name, unless it is all
 * there is. The first row's are read with their case folded, the second's as they stand. */
#define OFFICE_WORDS                                                                                         \
    "editor editors writer reporter correspondent journalist columnist contributor producer author blogger " \
    "director manager ceo cto cmo cfo coo founder co-founder cofounder president professor specialist "      \
    "analyst "                                                                                               \
    "strategist intern fellow chief head senior junior staff-writer expert consultant engineer developer "   \
    "coach therapist dietitian nutritionist nurse attorney lawyer photographer illustrator partner owner "   \
    "vp vice-president associate assistant executive officer marketer scientist researcher lecturer "        \
    "physician "                                                                                             \
    "advisor adviser planner freelance freelancer copywriter correspondents redakteur redakteurin "          \
    "journaliste "                                                                                           \
    "periodista giornalista certified licensed registered phd ph.d ph.d. m.d. r.d. dds dmd dvm esq esq. "    \
    "mba "                                                                                                   \
    "cpa cfa cfp cfp® cepf rdn ldn msn bsn lcsw lmft pharmd cscs ms mph mpa msc b.a. m.a. m.s. jd j.d. "    \
    "cissp e-ryt ryt fand np fnp faad facog faaos frcs mbbs lpc lpcc ncc bcba pmp sphr shrm-cp"
#define DEGREES "MD RD RN PhD DO PA-C MS MA BA BS EdD PsyD DPT PT OD JD LLM CPT MEd"

/* What is part of the name before the comma. */
#define GENERATION "jr jr. sr sr. ii iii iv"

/* Words in small letters within a person's name. */
#define PARTICLES                                                                                            \
    "de da do dos das del della di du la le van von der den ten ter zu zur bin ibn al el y e i af av ap st " \
    "the"

/* Where the names end: what follows is a place, an outlet or an office. Those that are words need two words
 * before them. */
static const char *const name_ends[] = {
    " in ",  " at ", " for ", " from ", " on ", " of ", " via ", " is ", " has ", " was ",
    " who ", " – ",  " — ",   " - ",    " | ",  " • ",  " · ",   "(",    " @",    " http",
    " www.", "»",    " ∙ ",   "●",      "|",    " // ", ": ",    "…",
};

/* Names that name nobody. */
#define NOBODY                                                                                               \
    "admin administrator author authors editor webmaster root user guest anonymous none null undefined "     \
    "unknown "                                                                                               \
    "default n/a na test wordpress wpadmin adminuser siteadmin redaktion editorial share home blog news by " \
    "and "                                                                                                   \
    "staff-admin website superuser false true"

/* News agencies: what they are called by in credits, parted by '|', and the name they are given here. Names
 * in capitals alone are read with their case. */
static const struct agency {
    const char *names, *usual, *example;
} agencies[] = {
    {"AP|Associated Press|The Associated Press|AP News", "AP", "The Associated Press"},
    {"Reuters|Thomson Reuters|Reuters Staff", "Reuters", "reuters"},
    {"AFP|Agence France-Presse|Agence France Presse", "AFP", "Agence France-Presse"},
    {"dpa|DPA|Deutsche Presse-Agentur|German Press Agency", "dpa", "dpa"},
    {"TASS|ITAR-TASS|Tass news agency", "TASS", "TASS"},
    {"Xinhua|Xinhua News Agency|Xinhuanet", "Xinhua", "Xinhua News Agency"},
    {"PA|PA Media|Press Association|PA news agency", "PA", "PA Media"},
    {"UPI|United Press International", "UPI", "UPI"},
    {"EFE|Agencia EFE", "EFE", "EFE"},
    {"ANSA|Agenzia ANSA", "ANSA", "ANSA"},
    {"AAP|Australian Associated Press", "AAP", "Australian Associated Press"},
    {"The Canadian Press|Canadian Press", "The Canadian Press", "Canadian Press"},
    {"Kyodo|Kyodo News", "Kyodo", "Kyodo News"},
    {"Jiji Press", "Jiji Press", "Jiji Press"},
    {"Yonhap|Yonhap News Agency", "Yonhap", "Yonhap"},
    {"Interfax|Interfax-Ukraine", "Interfax", "Interfax"},
    {"Ukrinform", "Ukrinform", "Ukrinform"},
    {"RIA Novosti|RIA", "RIA Novosti", "RIA Novosti"},
    {"Anadolu|Anadolu Agency", "Anadolu", "Anadolu Agency"},
    {"PTI|Press Trust of India", "PTI", "Press Trust of India"},
    {"ANI|Asian News International", "ANI", "ANI"},
    {"IANS|Indo-Asian News Service", "IANS", "IANS"},
    {"APA|Austria Presse Agentur", "APA", "APA"},
    {"Keystone-SDA|SDA", "Keystone-SDA", "Keystone-SDA"},
    {"Belga|Belga News Agency", "Belga", "Belga"},
    {"ANP", "ANP", "ANP"},
    {"NTB", "NTB", "NTB"},
    {"Ritzau", "Ritzau", "Ritzau"},
    {"STT", "STT", "STT"},
    {"Lusa|Agência Lusa", "Lusa", "Lusa"},
    {"PAP|Polish Press Agency", "PAP", "PAP"},
    {"MTI", "MTI", "MTI"},
    {"BNS|Baltic News Service", "BNS", "BNS"},
    {"LETA", "LETA", "LETA"},
    {"Agerpres", "Agerpres", "Agerpres"},
    {"Tanjug", "Tanjug", "Tanjug"},
    {"Bernama", "Bernama", "Bernama"},
    {"Antara", "Antara", "Antara"},
    {"IRNA", "IRNA", "IRNA"},
    {"SANA", "SANA", "SANA"},
    {"WAFA", "WAFA", "WAFA"},
    {"Tribune News Service|TNS", "Tribune News Service", "Tribune News Service"},
    {"Bloomberg|Bloomberg News", "Bloomberg", "Bloomberg News"},
    {"CNN Newsource|CNN Wire", "CNN Newsource", "CNN Newsource"},
    {"City News Service", "City News Service", "City News Service"},
    {"StatePoint", "StatePoint", "StatePoint"},
};

#endif
