/* kinds.c - see kinds.h. */
#include "know/kinds.h"

const rp_kind_row rp_kind_rows[] = {
    {"government governments ministry ministries minister ministers cabinet governor governors mayor mayors premier "
     "secretary administration council councillor councillors consulate embassy ambassador envoy diplomat diplomats "
     "commissioner inspectorate ombudsman authorities authority regulator regulators municipality prefect prefecture "
     "treasury chancellor king queen prince sultan emir presidency king's official officials bureau agency "
     "department departments federal undersecretary directorate speaker gov. states "
     "councilman councilwoman coroner country nation",
     RP_IS_BODY, RP_SOURCE_GOVERNMENT, 3, "the health ministry"},
    {"state provincial county municipal", RP_IS_HOLDER, RP_SOURCE_GOVERNMENT, 1, "the county manager"},
    {"lt. capt.", RP_IS_HOLDER, RP_SOURCE_POLICE, 2, "Lt. Ana Ruiz"},
    {"president vice-president prime-minister", RP_IS_HOLDER, RP_SOURCE_GOVERNMENT, 2, "the president"},
    {"coastguard firefighter firefighters meteorological weather fdic afd customs border wildfire",
     RP_IS_BODY, RP_SOURCE_GOVERNMENT, 4, "the border service"},
    {"military army navy soldier soldiers troops air-force colonel general brigadier lieutenant-general admiral major "
     "captain lieutenant corporal gen. col. maj. adm. marines pentagon naval commander commanders",
     RP_IS_BODY, RP_SOURCE_MILITARY, 3, "the army"},
    {"police policeman policewoman policemen constable superintendent inspector sheriff detective detectives troopers "
     "gendarmerie carabinieri inspector-general investigators sgt. det. supt. insp. trooper patrolman",
     RP_IS_BODY, RP_SOURCE_POLICE, 6, "police"},
    {"court courts judge judges prosecutor prosecutors magistrate magistrates tribunal justice justices jury "
     "attorney-general",
     RP_IS_BODY, RP_SOURCE_COURT, 6, "prosecutors"},
    {"militia militias rebels rebel insurgents insurgent gang gangs militants hackers hacker cartel guerrillas jihadists "
     "fighters gunmen taliban hamas hezbollah",
     RP_IS_GROUP, RP_SOURCE_ARMED_GROUP, 6, "the militia"},
    {"un unicef eu nato who unhcr imf wto osce unesco iaea opec interpol ecowas asean fifa uefa ioc", RP_IS_BODY, RP_SOURCE_INTERNATIONAL, 6, "the UN"},
    {"company companies firm firms manufacturer bank banks operator shareholder shareholders airline carrier insurer "
     "maker retailer developer contractor executive executives employer employers chairman subsidiary brand brewer "
     "auditors auditor buyer chain refiner supplier",
     RP_IS_BODY, RP_SOURCE_COMPANY, 3, "the company"},
    {"ceo cfo", RP_IS_HOLDER, RP_SOURCE_COMPANY, 4, "the CEO"},
    {"democratic tory labour", RP_IS_HOLDER, RP_SOURCE_PARTY, 1, "Democratic insiders"},
    {"leaders", RP_IS_GROUP, RP_SOURCE_GOVERNMENT, 1, "world leaders"},
    {"party parties opposition candidate candidates nominee nominees hopeful contender surrogate surrogates gop campaign senator senators congressman congresswoman lawmaker "
     "lawmakers legislator legislators mp mps deputies republicans democrats republican democrat sen. rep. senator "
     "congress coalition politician politicians",
     RP_IS_BODY, RP_SOURCE_PARTY, 3, "the opposition"},
    {"union unions charity charities association federation university college hospital hospitals club clubs ngo church "
     "churches foundation institute observatory society organisers organizers rescuers medics doctor doctors surgeon "
     "nurse nurses volunteer volunteers ambulance monitor activists activist campaigners campaigner school schools "
     "chamber committee organisation organization movement alliance initiative network groups organisations organizations rights league museum organising",
     RP_IS_BODY, RP_SOURCE_ORGANISATION, 3, "the union"},
    {"newspaper newspapers broadcaster magazine daily weekly agency-news reporter reporters journalist journalists media "
     "press afp reuters ap tass xinhua bbc cnn rté television radio editor editors editorial editorials columnist courier chronicle",
     RP_IS_BODY, RP_SOURCE_MEDIA, 4, "the newspaper"},
    {"blogger bloggers user users account accounts channel channels commenter commenters influencer influencers posters",
     RP_IS_GROUP, RP_SOURCE_SOCIAL_MEDIA, 6, "bloggers"},
    {"analyst analysts expert experts professor economist economists researcher researchers scientist scientists "
     "historian epidemiologist epidemiologists academic academics scholar scholars seismologist virologist geologist "
     "strategist pollster pollsters pundits critics supervisor",
     RP_IS_GROUP, RP_SOURCE_EXPERT, 4, "analysts"},
    {"carpenter beekeeper baker barber cook waiter waitress butcher mother father grandmother grandfather witness witnesses resident residents villager villagers survivor survivors passer-by neighbour neighbours neighbor "
     "neighbors bystander bystanders passenger passengers farmer farmers rancher shopkeeper fisherman "
     "relatives supporters fans student pupils headmen locals readers listeners viewers callers motorists "
     "commuters shoppers tourists holidaymakers onlookers evacuees inmates prisoners detainees hostages migrants refugees protester protesters demonstrators",
     RP_IS_GROUP, RP_SOURCE_WITNESS, 5, "residents"},
    {"lawyer lawyers counsel attorney relative son daughter brother sister wife husband widow teacher "
     "driver employee employees worker workers miner man woman friend pastor priest owner defendant defence "
     "defense clerk retired aide aides families",
     RP_IS_HOLDER, RP_SOURCE_PERSON, 3, "his lawyer"},
    {"report reports survey surveys study studies poll polls data document documents filing statement figures records "
     "transcript memo letter ledger brochure log sign notice website site papers indictment complaint lawsuit email "
     "code book review audit census article text video footage appendix",
     RP_IS_DOCUMENT, RP_SOURCE_DOCUMENT, 3, "the report"},
    {"sources source people", RP_IS_GROUP, RP_SOURCE_UNSPECIFIED, 3, "a source close to the talks"},
};
const unsigned rp_n_kind_rows = sizeof rp_kind_rows / sizeof *rp_kind_rows;

const rp_body_row rp_body_rows[] = {
    {"attorney general", RP_SOURCE_COURT, "the attorney general"},
    {"ceann comhairle", RP_SOURCE_GOVERNMENT, "the Ceann Comhairle"},
    {"presiding officer", RP_SOURCE_GOVERNMENT, "the presiding officer"},
    {"solicitor general", RP_SOURCE_COURT, "the solicitor general"},
    {"inspector general", RP_SOURCE_GOVERNMENT, "the inspector general"},
    {"surgeon general", RP_SOURCE_GOVERNMENT, "the surgeon general"},
    {"consul general", RP_SOURCE_GOVERNMENT, "the consul general"},
    {"general staff", RP_SOURCE_MILITARY, "the general staff"},
    {"civil defence", RP_SOURCE_GOVERNMENT, "the civil defence"},
    {"civil defense", RP_SOURCE_GOVERNMENT, "the civil defense"},
    {"civil protection", RP_SOURCE_GOVERNMENT, "the civil protection agency"},
    {"rescue workers", RP_SOURCE_ORGANISATION, "rescue workers"},
    {"incident commander", RP_SOURCE_GOVERNMENT, "the incident commander"},
    {"port captain", RP_SOURCE_GOVERNMENT, "the port captain"},
    {"harbour master", RP_SOURCE_GOVERNMENT, "the harbour master"},
    {"harbor master", RP_SOURCE_GOVERNMENT, "the harbor master"},
    {"head teacher", RP_SOURCE_PERSON, "a head teacher"},
    {"fire service", RP_SOURCE_GOVERNMENT, "the fire service"},
    {"fire department", RP_SOURCE_GOVERNMENT, "the fire department"},
    {"prison service", RP_SOURCE_GOVERNMENT, "the prison service"},
    {"border service", RP_SOURCE_GOVERNMENT, "the border service"},
    {"weather service", RP_SOURCE_GOVERNMENT, "the weather service"},
    {"intelligence service", RP_SOURCE_GOVERNMENT, "the intelligence service"},
    {"health service", RP_SOURCE_ORGANISATION, "the health service"},
    {"ambulance service", RP_SOURCE_ORGANISATION, "the ambulance service"},
    {"shipping line", RP_SOURCE_COMPANY, "the shipping line"},
    {"blood bank", RP_SOURCE_ORGANISATION, "the blood bank"},
    {"news agency", RP_SOURCE_MEDIA, "the news agency"},
    {"police report", RP_SOURCE_DOCUMENT, "a police report"},
    {"central bank", RP_SOURCE_GOVERNMENT, "the central bank"},
    {"united nations", RP_SOURCE_INTERNATIONAL, "the United Nations"},
    {"world health organization", RP_SOURCE_INTERNATIONAL, "the World Health Organization"},
    {"world health organisation", RP_SOURCE_INTERNATIONAL, "the World Health Organisation"},
    {"world food programme", RP_SOURCE_INTERNATIONAL, "the World Food Programme"},
    {"world bank", RP_SOURCE_INTERNATIONAL, "the World Bank"},
    {"european union", RP_SOURCE_INTERNATIONAL, "the European Union"},
    {"european commission", RP_SOURCE_INTERNATIONAL, "the European Commission"},
    {"european parliament", RP_SOURCE_INTERNATIONAL, "the European Parliament"},
    {"african union", RP_SOURCE_INTERNATIONAL, "the African Union"},
    {"group of seven", RP_SOURCE_INTERNATIONAL, "the Group of Seven"},
    {"organization of american states", RP_SOURCE_INTERNATIONAL, "the Organization of American States"},
    {"international monetary fund", RP_SOURCE_INTERNATIONAL, "the International Monetary Fund"},
    {"amnesty international", RP_SOURCE_ORGANISATION, "the Amnesty International"},
    {"human rights watch", RP_SOURCE_ORGANISATION, "the Human Rights Watch"},
    {"red cross", RP_SOURCE_ORGANISATION, "the Red Cross"},
    {"red crescent", RP_SOURCE_ORGANISATION, "the Red Crescent"},
    {"white house", RP_SOURCE_GOVERNMENT, "the White House"},
    {"state department", RP_SOURCE_GOVERNMENT, "the State Department"},
    {"foreign office", RP_SOURCE_GOVERNMENT, "the Foreign Office"},
    {"coast guard", RP_SOURCE_GOVERNMENT, "the Coast Guard"},
    {"kremlin", RP_SOURCE_GOVERNMENT, "the Kremlin"},
    {"islamic state", RP_SOURCE_ARMED_GROUP, "the Islamic State"},
    {"supreme court", RP_SOURCE_COURT, "the Supreme Court"},
    {"new york times", RP_SOURCE_MEDIA, "the New York Times"},
    {"washington post", RP_SOURCE_MEDIA, "the Washington Post"},
    {"associated press", RP_SOURCE_MEDIA, "the Associated Press"},
};
const unsigned rp_n_body_rows = sizeof rp_body_rows / sizeof *rp_body_rows;

const char *const rp_generic_roles =
    "spokesman spokeswoman spokesperson president secretary chief director deputy head officer manager leader chairman "
    "chairwoman vice-president commander clerk representative executive chair coordinator lieutenant board office "
    "director-general adviser advisor advisers advisors";
const char *const rp_bare_roles =
    "spokesman spokeswoman spokesperson chief director director-general deputy head officer manager leader chairman "
    "chairwoman executive coordinator representative vice-president clerk board office adviser advisor advisers advisors";
const char *const rp_company_words =
    "inc inc. ltd ltd. corp corp. plc gmbh ag asa srl llc co. company corporation holdings energy oil gas petroleum "
    "airlines airways motors foods pharma pharmaceuticals buses lines logistics industries technologies systems partners "
    "capital water electric power steel mining shipping telecom telecoms chemicals chemie bank insurance stores "
    "supermarkets breweries railways trains ferries aerospace robotics software semiconductors properties developments "
    "civils construction builders engineering hydro";
const char *const rp_media_words =
    "times post herald tribune gazette courier chronicle news press dispatch mercury signal observer review journal today "
    "sentinel standard independent telegraph mirror star sun echo argus record daily weekly wire radio tv television "
    "broadcasting kanal magazine inquirer guardian monitor bulletin";
const char *const rp_department_words =
    "transport environment health education statistics immigration parks elections police fisheries agriculture defence "
    "defense culture revenue customs";
const char *const rp_office_words =
    "police army navy ministry government military court parliament inspectorate administration department "
    "embassy kremlin prosecutor ombudsman service bureau office agency council union committee party presidency cabinet "
    "treasury commission delegation district municipality region television coastguard guard directorate chamber senate "
    "congress legislature regulator watchdog";
const char *const rp_mouthpiece_words = "statement statements communiqué communique post notice release bulletin message";
const char *const rp_class_nouns =
    "militia group party movement company firm chain magazine newspaper gang faction brand family charity";
const char *const rp_advocate_words =
    "lawyer lawyers counsel attorney attorneys aide aides spokesman spokeswoman spokesperson friend relative son daughter "
    "brother sister wife husband widow employee employees driver drivers supervisor defendant mayor";
const char *const rp_person_words =
    "official minister president governor mayor premier secretary ambassador envoy diplomat commissioner ombudsman adviser "
    "advisor aide colonel general commander captain policeman superintendent inspector judge prosecutor magistrate "
    "executive chairman chairwoman candidate senator congressman congresswoman lawmaker nurse doctor surgeon medic activist "
    "campaigner volunteer reporter journalist editor blogger user commenter professor analyst expert economist researcher "
    "scientist witness resident villager survivor neighbour neighbor passenger farmer rancher shopkeeper fisherman student "
    "lawyer counsel attorney relative teacher driver employee worker carpenter miner friend pastor priest owner defendant "
    "clerk master guard soldier spokesman spokeswoman spokesperson director manager secretary-general deputy head chief leader mediator officer "
    "soldier engineer operator-in-chief prosecutor strategist supervisor commuter pensioner trader";
const char *const rp_male_words =
    "mr mr. sir lord king prince father brother son husband man boy spokesman chairman congressman businessman policeman "
    "pope uncle grandfather gentleman fisherman he him his john james robert michael william david richard joseph thomas "
    "charles donald ted bernie barack george paul mark kevin brian jeff jeb chris ben marco mike peter andrew stephen "
    "steven daniel matthew anthony patrick ryan eric jason gary tim jim tom joe bill bob vladimir ali mohammed muhammad "
    "ahmed hassan ivan sergei valery juan jose carlos luis hans karl pierre jean giovanni marek adam";
const char *const rp_female_words =
    "ms ms. mrs mrs. miss dame lady queen princess mother sister daughter wife woman girl spokeswoman chairwoman "
    "congresswoman businesswoman policewoman headmistress actress aunt grandmother widow she her hers mary patricia "
    "jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily "
    "donna michelle carol amanda melissa deborah laura hillary kate kathleen anna ana maria elena julia nina olga natalia "
    "fatima aisha ayesha sofia claire marie ellen ruth rachel rebecca carly ivanka melania megyn chelsea heidi";
const char *const rp_title_words =
    "mr mr. mrs mrs. ms ms. miss dr dr. prof. professor sir dame lord lady president vice prime minister secretary "
    "senator sen. representative rep. governor gov. mayor judge justice chief general gen. colonel col. captain capt. "
    "commander cmdr. major maj. admiral adm. lieutenant lt. sergeant sgt. corporal superintendent inspector "
    "inspector-general detective officer deputy director director-general professor king queen prince princess pope "
    "bishop archbishop reverend rev. father sister premier chancellor ambassador congressman congresswoman former "
    "regional provincial foreign attorney brigadier mp counsel spokesman spokeswoman spokesperson chairman chairwoman "
    "analyst epidemiologist commissioner incident retired teacher executive leader senate house minority majority whip "
    "nominee candidate rival activist democrat republican sheriff editor";
const char *const rp_generic_bodies =
    "group company firm ministry agency party union hospital bank club government authority service office department "
    "committee council commission organisation organization court army militia association operator board team "
    "campaign administration inspectorate institute university school institution newspaper station outlet bureau "
    "watchdog regulator body";
const char *const rp_capitals =
    "washington moscow beijing london paris berlin tehran kyiv kiev dushanbe islamabad delhi tokyo seoul pyongyang ankara "
    "athens rome madrid brussels riyadh baghdad damascus jerusalem cairo ottawa canberra minsk warsaw baku yerevan "
    "tbilisi bishkek caracas havana kabul kremlin downing "
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium "
    "bolivia brazil britain bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus czechia denmark "
    "ecuador egypt eritrea estonia ethiopia finland france germany ghana greece guatemala haiti honduras hungary "
    "iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan "
    "laos latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco "
    "mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru "
    "philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan "
    "sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay "
    "uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe";

const rp_capital_row rp_capital_rows[] = {
    {"washington", "american"}, {"moscow kremlin", "russian"}, {"beijing", "chinese"}, {"london", "british"},
    {"paris", "french"}, {"berlin", "german"}, {"tehran", "iranian"}, {"kyiv kiev", "ukrainian"},
    {"dushanbe", "tajik"}, {"islamabad", "pakistani"}, {"delhi", "indian"}, {"tokyo", "japanese"},
    {"seoul", "korean"}, {"pyongyang", "korean"}, {"ankara", "turkish"}, {"athens", "greek"}, {"rome", "italian"},
    {"madrid", "spanish"}, {"riyadh", "saudi"}, {"baghdad", "iraqi"}, {"damascus", "syrian"},
    {"jerusalem", "israeli"}, {"cairo", "egyptian"}, {"ottawa", "canadian"}, {"canberra", "australian"},
    {"minsk", "belarusian"}, {"warsaw", "polish"}, {"baku", "azerbaijani azeri"}, {"yerevan", "armenian"},
    {"tbilisi", "georgian"}, {"bishkek", "kyrgyz"}, {"caracas", "venezuelan"}, {"havana", "cuban"},
    {"kabul", "afghan"},
};
const unsigned rp_n_capital_rows = sizeof rp_capital_rows / sizeof *rp_capital_rows;
