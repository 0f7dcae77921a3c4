/**
 * What people take for a password or begin one with: the letters of some thousand of the most common passwords of known leaks (ranked by
 * zxcvbn and zxcvbn-ts, MIT licence, © Dan Wheeler, Dropbox, and zxcvbn-ts), without the indecent ones, and Vietnamese words, names and places.
 * Lower case, without accents. Generated once, kept by hand.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
010203040506 012345678910 014702580369 01telemike01 050605rostik 102030405060 1111111111zz 111222333000 111222333444555 112233445566 122333444455555 123123qweqwe 123321123321 123321456654 123321qweewq
123456654321 12345677654321 123456782000 1234567887654321 123456789000 12345678900987654321 123456789012 1234567890987654321 1234567890qaz 1234567890qw 1234567890qwe 1234567890qwerty 1234567890zzz
123456789101 123456789123 1234567892000 12345678987654321 123456789987654321 123456789aaa 123456789abc 123456789asd 123456789qaz 123456789qqq 123456789qwe 123456789qwer 123456789qwerty 123456789zxc
1234567qwertyu 123456qwerty 123456zxcvbn 1234qwerasdf 1234qwerasdfzxcv 123ewqasdcxz 123qwe123qwe 123qwe456rty 123qweasdzxc 123qwerty123 12qw34er56ty 159753159753 159753456852 193570356033 19960610ilja
1a2a3a4a5a6a 1a2s3d4f5g6h 1q2w3e4r5t6y 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1qazxsw23edcvfr4 23176djivanfros 23wkoa0fp78dk 31217221027711 32615948worms 41d8cd98f00b
420842084208555 4815162342lf 4815162342lost 541233432442 59382113kevinp 6215mila6215 742617000027 89063032220m 89231243658s 89876065093rax 89semtsriuty a1s2d3f4g5h6 aaaa aaaaa aaabbb aaasss aaliyah
aardvark aaron abacab abacus abbott abby abc123456789 abcabc abcd abcdefg abcdxyz abcxyz abdullah aberdeen abgrtyu abigail abnormal abraham abraxas absolut absolute absolutely abstr acapulco accept
access accord account achilles achtung acidburn acmilan action active acura adam adams addict addison address adelaide adelina adgjmptw adidas admin admin18533362 adminadmin administrator adminvietnam
admiral adonis adrenalin adrian adriana adriano adrienne adult adults advance advanced advent aezakmi africa afrika again agassi agent aggies agribank ahmed aikido aikman aileen aimee airborne airbus
aircraft airforce airman airplane airport airwolf aisan ajax akira aksjdlasdakj89879 alabama aladdin aladin alain alan alanis alaska albany albatros albert alberta alberto albina albion alcatel
alcatraz alchemy alcohol alejandr alejandro aleksandr aleksandra aleksei aleksey alena alenka alessand alessandro alex alexa alexalex alexande alexander alexandr alexandra alexandre alexey alexi
alexia alexis alexxx alfa alfonso alfred alfredo alibaba alice alicia alien aliens alina alinka alisa alisha alison alissa alive allah allan allday allegro allen alleycat allgood alliance allison
allmine allsop allstar almighty almond aloha alone alpha alpha135792468 alphabet alpina alpine altair alterego althea altima altoids alucard alvaro always alyssa amadeus amadeusptfcor amand amanda
amateur amateurs amatory amature amazing amazon amber ambers ambrose ambrosia amelia amelie americ america american amerika amethyst amiga amigo amigos amonra amor amorcit amore amstel amsterda
amsterdam an83546921an13 anaconda anai anakin ananas anarchy anastasi anastasia anastasiya anchor anders andersen anderson andre andrea andreas andrei andres andrew andrewjackie andrews andrey
andromed andromeda andy andyod anfield angel angela angelic angelica angelika angelina angell angelo angels angelus angiang angie angus anhnhoem anhyeuem animal animals animated anime anita anna
annaanna annabell anne annette annie annika annmarie anonymous another answer antananarivu antares antelope anthon anthony anthrax antoine anton antoni antonia antonina antonio antony anubis anything
anytimetoday apache apollo apple applepie apples apricot april aprilia aptiva aquarius aragon aragorn aramis arcadia archange archer archie arctic area argentin argentina ariana ariane arianna ariel
aries arizona arjay arkansas arlene armada armagedon armand armando armani armstron army arnold around arrow arrows arsena arsenal artem artemis artemka arthur artist artur arturo asd123asd123 asdasd
asddsa asdf asdfasdf asdffdsa asdfg asdfgh asdfgh123456 asdfghj asdfghjk asdfghjkl asdfghjkl123 asdfjkl asdfqwer asdfzxcv asdqwe asdzxc asgard ashle ashlee ashleigh ashley ashton asia asian asians
asimov aspen aspire aspirine asterix astra astral astrid astro astros athena athens athlon athome atlanta atlantic atlantis atlas atomic atreides attack atticus attila attitude attract aubrey auburn
auckland auckland2010 audi audia audio audition auditt audrey auggie august augusta augustin augustus aurora aussie austin australi australia austria auto autumn avalanch avalon avatar avenger avenue
aviation aviator avrillavigne awesome awful awnyce azamat azazel azert azerty azertyui azertyuiop azrael azsxdc azsxdcfv aztnm azzer babe baberuth babes babies baboon baby babybaby babybear babyblue
babyboy babycake babydoll babyface babygirl babylon babylove bacardi bacchus bachkhoa back backbone backdoor backup baclieu bacninh bacon badabing badboy baddog badger badgers badgirl badiman28200
badman baggins baggio bagira bagpuss bahamut bailey baitoan baitoanlon baker balance baldwin ball baller ballet ballin balloon balloons balls ballsack baltimor bama bambam bambi bamboo banan banana
bananas banane bandit bang bangbang banger bangkok bank banker banner banshee banzai baoanh baongoc baracuda barbados barbara barber barbie barcelon barcelona barefeet barefoot barfly baritone barker
barkley barley barnes barney baron barrage barrett barron barry barselona barsik bart bartman barton base basebal baseball basil basket basketba basketball basset bassman bathing batista batman batngo
battery battle bauhaus baura baxter bayern baylor bball bbking bcfields bdfyjd beach beaches beacon beagle beaker beamer bean beaner beanie beans bear bearbear bearcat bearcats beardog bears beast
beastie beat beater beatle beatles beatrice beau beautifu beautiful beauty beaver beavers beavis because becca becker beckham becky bedford bedlam beech beefcake beemer beer beerbeer beerman beethove
beetle beezer begemot behappy belair believe belinda belinea belkin bell bella bellaco bellagio belle belly belmont beloved bender bendover benedict benessere benfica beng bengal bengals benito
benjami benjamin benji bennett bennie benny benoit benson bentley benton bentre beowulf beretta berger bergkamp berkeley berlin bermuda bernard bernie berry bert bertha bertie bertram bessie best
bestbuy beta beth bethany betsy better bettina betty bettyboo beverley beverly bgates bhbirf bhrh0h2oof6xbqjeh bian bianca biao biatch bicycle bidvbank bigal bigballs bigbang bigbear bigben bigbird
bigblack bigblock bigblue bigbob bigbooty bigboss bigboy bigcat bigdaddy bigdawg bigdog bigfish bigfoot bigger biggie biggles biggun bigguns bigguy bighead bigjohn bigmac bigman bigmike bigmoney
bigone bigones bigpoppa bigred bigtime bigtit bigtruck biit bike biker bikers bikini bilbo bill billabon billbill billie billy billybob billyboy bimat bimbo bimmer binder bing bingo binhdinh binhduong
binladen biohazard biology bird birddog birdie birdman birgit birthday biscuit bishop bismarck bismark bismilla bismillah bite biteme bitter bizkit bizzare blabla black blackberry blackbir blackbird
blackcat blackdog blackhaw blackhawk blackie blackjac blackjack blacklab blackman blackout blacks blacksonblon blacky blade blades blah blahblah blaine blake blam blanca blanche blanco blast blaster
blaze blazer blazers bleach bledsoe blessed blessing blink blinky blitz blizzard blobby blond blonde blondes blondie blonds blood bloody blossom bltynbabrfwbz blubber blue blueball bluebell blueberr
blueberry bluebird blueblue blueboy bluedog blueeyes bluefish bluejay bluejays bluemoon blues bluesky bluesman bluestar blunt blunts boat boater boating bobafett bobbie bobbob bobby bobcat bobdole
bobdylan bobmarley boconggai body boeing bogart bogdan bogey bogus bohica boiler bolitas bollocks bollox bologna bolton bomb bombay bomber bombers bome bomeoi bonanza bond bondage bone bonehead boner
boners bones bong bongda bongdavietnam bongo bonita bonjour bonjovi bonkers bonner bonnie bonovox bonsai booger boogie book booker bookie books bookworm boom boomboom boomer booster bootie boots
bootsie bootsy booty bootys booyah boozer borabora bordeaux border borders boricua boris boroda borussia bosco boss bossman boston bottle bottom boulder bounce bouncer bounty bourbon bowl bowler
bowling bowman bowser bowtie bowwow boxcar boxer boxers boxing boxster boy4u2ownnyc boyeucon boys boytoy boyz bozo bpgjldsgjldthnf bracken brad bradford bradley brady brain brains bramble brand brandi
brando brandon brandy brasil braves bravo brazil break breaker breanna breast breasts breeze bremen brenda brendan brennan brent brest brett brewer brewster brian briana brianna bricks bridge bridget
briggs bright brighton brigitte bristol british britney brittany brittney broadway brodie broken broker bronco broncos bronson bronze brook brooke brooklyn brooks brother brothers brown brownie
browning browns bruce brucelee bruins bruiser bruno brutus bryan bryant bubba bubbas bubble bubbles buceta buck bucket buckeye buckeyes buckley buckshot bucky budapest budd buddah buddha buddie buddy
buddyboy buddydog budgie budlight budman budweise budweiser buffalo buffet buffett buffy buford bugger bugs builder building buithi buivan bukkake bukowski bull bulldog bulldogs bullet bullfrog
bullnuts2003 bulls bullseye bumble bummer bumper bunghole bungle bunker bunnies bunny burger burn burner burning burnout burns burrito burton bush bushido business businessbabe buste busted buster
busty butch butcher butkus butler buzz buzzard buzzer bynthytn byteme cabbage cabernet cable cabron cactus caddy cadillac caesar cafc caitlin calgary cali calico caliente californ california caligula
calimero call callaway callie calling callisto callum calvin calypso camaro camaross camau camber cambiami cambridg camden camel camelot camels cameltoe camera camero cameron camil camila camilla
camille camon camonban campbell camper camping canada canadian canary canbo cancel cancer cancun candace candice candle candy candyman cang cannabis cannibal cannon canon cantho canton cantona canuck
canucks canyon capcom capecod capetown capital capitals capone caprice capricor capricorn capslock captain caracas caramel caravan carbon card cardiff cardinal cardinals cards care carebear carina
carl carla carlisle carlito carlitos carlo carlos carlton carman carme carmel carmen carmex carnage carnival carol carola carole carolin carolina caroline carolyn carpedie carpente carpet carrera
carrie carroll carrot carrots cars carson carter cartman cartoon cartoons carver casanova cascade case caserta casey cash cashflow cashmone cashmoney casino casio casper cassandr cassandra cassidy
cassie caster castillo castle castor castro catalina catch catcher catdog catfish catherin catherine cathy catman catnip cats cattle catwoman caught cavalier caveman cayman ccbill cdtnbr cdtnkfyf
ceasar cecile cecilia cedric celeb celebrity celeron celeste celica celina celine celtic celtics cement ceng cent center central century cerberus cessna cevthrb cfitymrf cfvceyu cgfhnfr chachi chad
chai chains chainsaw chair challeng chamber chambers chame champ champion champs chan chance chandler chandra chanel chang change changed changeme changes changethis channel chantal chao chaoban chaos
chapman chappy charge charger chargers charisma charity charle charlene charles charley charli charlie charlott charlotte charlton charly charmed charon charter chase chaser chavez cheater check
checker checkers cheddar cheech cheeks cheeky cheerleaers cheers cheese cheeseburger cheetah chef chelle chelse chelsea chemical chemist chen cheng cherokee cherries cherry cheryl cheshire chess
chessie chester chesterfield chestnut chevelle chevrole chevrolet chevy chevys chewbacc chewie chewy cheyenne chiara chicago chichi chick chicken chickens chickenwing101 chicks chico chief chiefs
children chill chilli chillin chilly chimera china chinese chinook chip chipmunk chipper chippy chips chiquita chitown chivas chloe chocha chocolat chocolate chocon choice choke chong chongyeu
choochoo chopin chopper chou chouchou chris chrisbln chriss chrissy christ christa christi christia christian christie christin christina christine christma christmas christop christopher christopher1
christy chrome chronic chrono chrysler chuai chuang chubby chuck chuckie chuckles chucky chui chun chunky chuo church chuyendoiso ciccio cicero cigar cigars cinder cindy cinema cinnamon circle circus
cirrus cisco citadel citation citizen citroen city civic civicsi civilization civilwar cjdthitycndj cjkysirj cjkywt claire clancy clapton clarence clarinet clarissa clark clarke classic classics
claude claudi claudia claudio clay claymore clayton cleaner clement clemente clemson cleo cleopatr cleopatra clevelan cleveland clever cliff clifford clifton climax climber climbing clint clinton
clipper clippers clips clock close closer cloud clouds cloudy clover clovis clown clowns club clutch clyde cnfc35762209 cnfybckfd coach cobain cobalt cobras cocacola cocaine cocoa coconut codered cody
coffee cohiba coke cola cold coldbeer coldplay cole coleman colin colleen college collie collin collins colnago colombia colonel colonial colorado colors colt colton coltrane columbia columbus
comanche combat combat123654 comedy comein comeon comet comfort comics coming command commande commander commando common compact company compaq complete compton compute computer conan concord concorde
concrete concuabo condom condor configuratio confirm confused cong congnghe congty congtytnhh congvan connect conner connie connor conover conquest conrad constant construction consumer contact
content contest continue contortionist contour contra contract control converse conway conyeu conyeubo conyeume cook cookie cookies cool coolcat coolcool cooldude cooler coolguy coolhand coolio
coolman coolness cooper coors cooter copenhag copper coquan coral corazo corey corinna corinne corleone corndog cornell corner cornwall corolla corona corperfmonsy corrado corsair corvette corwin
cosmic cosmo cosmopolitan cosmos costello cosworth cottage cotton cougar cougars counter counterstrike country county courage courtney coventry cowboy cowboys cowgirl coyote crack cracker crackers
craig cramps crash craving crawford crazy crazybab crazyman cream creampie creamy create creation creative creature credit crescent cricket criminal crimson crispy cristian cristina critter crjhgbjy
cromwell cross crow cruise cruiser crunch crusader crusher crusty crysis crystal cthtuf cthulhu cthutq ctrhtn cuan cubbies cubs cubswin cuddles cuervo culinary cullen cupcake cupoi curious curtis
custer custom customer cutie cutiepie cutter cvthnm cxfcnmt cyber cyborg cyclone cyclones cyclops cygnus cygnusx cynthia cypher cypress cyprus cyrano cyrus dabears dabomb daddy daddyo daemon daewoo
daffy dagger daihoc daisey daisy daisydog daklak dakota dalat dale dalejr dallas dalshe dalton damage daman damian damien dammit damon dana danang dance dancer dancing dang danger dangerous dangthi
dangvan dani danie daniel daniela daniele daniell daniella danielle daniels daniil danila danilka dank danni danny dannyboy dante danzig daphne daredevi darina darius dark darkange darkangel darkelf
darklord darkman darkness darkone darkside darkstar darlene darling darrel darrell darren darryl darthvad darwin dasani data datsun daugau daughter dave davedave david davide davids davidson davies
davinci davis dawg dawn dawson daylight dayton daytona dbnfkbr dbrnjh dbrnjhbz deacon dead deadhead deadly deadman deadpool deadspin dealer dean deanna debbie deborah december decker deedee deejay
deep deeper deepthroat deer deerhunt deeznuts deeznutz default defaultpassword defender defense defiant deftones dejavu delaney delaware delete delfin delight delilah dell delldell delmar delphi
delpiero delta deltas deluxe demo demon demons denali deng deniro denis denise deniska denmark dennis density dental dentist denver department depeche deputy derek derf derparol derrick descent desert
design designer desire desiree deskjet desktop desmond destin destiny destroy detroit deutsch devil devildog deville devilmaycry4 devils devin devo devon dexter dfcbkbcf dfcbkbq dfkthbz dfkthf
dfktynby dfktynbyf dfvgbh dfytxrf dharma diablo dialog diamon diamond diamonds dian diana diane dianne diao diaper dichvucong diego diehard dienbien diesel dietcoke dieter digger diggler digimon
digital digitalprodu dilbert dilligaf dillon dima dimadima dimas dimitri dimples dinamo dinara dindom ding dingbat dingdong dingle dingo dinner dino dinosaur dipper dipset dipstick direct director
dirk dirt dirtbike dirty disaster disco discover discus disney diva diver divers divine diving divorce dixie django dkflbckfd dkflbr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dmitriy dnsadm doberman doctor
dodge dodger dodgeram dodgers dogbert dogbone dogboy dogcat dogface dogfood dogg dogger doggie doggies doggy doghouse dogman dogmeat dogpound dogs dogwood doimatkhau doimoisangtao doit doitnow doktor
dolemite dollar dollars dolly dolores dolphin dolphins domain domainlock2005 dome domingo dominic dominik dominion dominiqu dominique domino donald done dong dongnai dongnhi dongthap donjuan donkey
donna donner donnie donovan dontknow donuts doobie doodle doodles doofus doogie dookie dooley doom doomsday door doors doraemon doreen doremon dorian doris dorothy dortmund dotcom dothi dottie double
doubled douche doug dougal doughboy doughnut dougie douglas dovan down downer downhill download downtown draco dracula drago dragon dragonba dragonball dragonballz dragonfl dragonfly dragons dragoon
dragster drake drakon draven dream dreamcas dreamer dreaming dreams dresden drew drifter driller drive driven driver drizzt droopy drowssap drpepper drum drummer drums drunk dthjybrf dtkjcbgtl
dtxyjcnm duan duane dublin ducanh ducati duchess duck duckduck duckie duckman ducks dude dudedude dudeman dudes dudley duffer duffman duke dukeduke dummy dunbar duncan dundee dungeon dunlop duongthi
duongvan dupont durango durham duster dustin dusty dutch dutchess dwayne dwight dylan dynamic dynamite dynamo dynasty eagle eagles earl earnhard earth earthlink easter eastern easton eastside eastwood
easy eating eatme eatmenow ebony eclipse edcrfv eddie edgar edge edison edmonton eduard eduardo edward edwardcullen edwards eeyore egghead eggman eggplant egorka eight eighteen eileen einstein
ekaterina ekmzyf elaine elcamino eldiablo eldorado eleanor electra electric electro electron elefant element elements elena eleonora elephant eleven elijah elisabet elite elizabet elizabeth elizaveta
ellen ellie elliot elliott elmira elvira elvis elvisp elway elwood emanuel emerald emerson emil emilia emilie emilio emily eminem emma emmanuel emmett emmitt emnhoanh emperor empire emyeuanh encore
energy enforcer engage engine engineer england english enigma enjoy enrico enrique enter enterme enternow enterpri enterprise enters entertainment entrance entropy entry envelope epsilon equinox
eraser erection eric erica ericsson erik erika erin ernest ernesto ernie errors escalade escape escort eskimo espana espresso esquire estelle esther estrell estrella eternal eternity ethan eugene
eunice eureka europa europe evan evangelion evans evelyn ever everest everett everlast everton evgeniy evil evolutio evolution excalibu excalibur exchange excite exeter exigen exigent exodus exotic
experienced expert explore explorer export express extra extreme fabian fabie fabienn fabio fabric fabulous face facebook facial factory fairlane faith faithful falcon falcons fallen fallon fallout
family famous fandango fang fanny fantasia fantasy fantomas farley farm farmboy farmer farscape farside fart fashion fast fastball faster fatboy fatcat father fatima fatima753357 fatman fatty favorite
fduecn fearless feather feathers february federal federico feelgood feet felicia feline felipe felix fellatio fellow female females fender feng fenris fenway fergie fergus ferguson fernand fernando
ferrari ferret ferris fester festival festus fetish fghtkm fgtkmcby fick ficken fiction fiddle fidelio fidelity fields fiesta figaro fight fighter figure films filter filthy finalfantasy finally
finance findaupair007 finder finger fingers finish finland fire fireball firebird fireblad firefigh firefire firefly firefox fireman firenze firewall first fischer fish fishbone fishcake fisher
fisherma fisherman fishes fishfish fishhead fishin fishing fishman fishon fishtank fishy fister fisting fitness fitter five fivestar fkbyjxrf fkmnthyfnbdf fktrcfylh fktrcfylhf fktrcfylhjdbx
fktrcfylhjdf fktrcfylhjdyf fktrctq fktyrf flame flamengo flames flamingo flanker flash flasher flatron fleming flesh fletch fletcher flexible flicks flight flip flipflop flipper floppy florence flores
florian florida flounder flower flowers floyd fluff fluffy flvbybcnhfnjh flyboy flyer flyers flyfish flying focus follow foobar food foolish foot footbal football footjob forbes force ford fordf
foreplay foreskin forest foreve forever foreveryoung forfun forget forgetit forgot forlife format formula forrest forsaken fortress fortuna fortune forum forward foryou fossil foster fosters fountain
four fowler foxtrot foxy foxylady franc france frances francesc francesco francine francis francisc franco francois frank frankie franklin franks franky fraser frazier freak freaks freaky freckles
fred freddie freddy frederic frederik frederiksberg fredfred fredrick free freebird freedo freedom freee freefall freefire freefree freeman freestyle freeuser freeway freeze french frenchy fresh
friday friend friendly friends friendster fright frisbee frisco frisky fritz frodo frog frogger froggy frogman frogs from front frontier frosch frost frosty frozen fruity fubar fudge fugazi fujitsu
fulham fuller fullmoon function fungus funk funky funny funstuff funtime furball fusion fussball futbol futurama future fuzzy fyfcnfcbz fyfnjkbq fylhtq fynfyfyfhbde fynjirf fytxrf fyutkbyf fyutkjxtr
gabber gabby gabrie gabriel gabriela gabriele gabriell gadget gaell gagged gagging galant galary galaxy galileo galina gallaries galore gambit gamble gambler game gameboy gamecube gameover games gamma
gandalf ganesh gang gangbang gangsta gangster ganja gannibal garage garbage garcia garden gardner gareth garfield gargoyle garion garlic garnet garrett gary gasman gaston gateway gatit gator gatorade
gators gatsby gaucon gavin gawker gbhfvblf gbpltw geezer gegcbr geheim gemini gene general generals generic genesis geneva geng genius gentle geoffrey georg george georgia georgie georgina gerald
gerard gerbil german germany geronimo gerrard gerry gertrude gesperrt getmoney getoff getout getsome getting gfhfktkjuhfv gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnbr ghbdtnghbdtn ghbdtnrfrltkf ghblehjr ghbrjk
ghbywtccf ghetto ghhh47hj7649 ghjatccbjyfk ghjcnbnenrf ghjcnj ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjq ghjcnjqgfhjkm ghjcnjrdfibyj ghjnbdjcnjzybt ghjuhfvvf ghost ghostrider ghosts
ghtdtlvtldtl giabao giadinh giadinhlatatca giadinhtoi giahan giahuy giaiphap gialai giamdoc gianluca gianni giant giants giaovien gibson gideon gidget gigabyte giggle giggles gilbert gilles gillian
gilligan gilmore gina ginger giorgi giorgio giovanna giovanni giraffe girl girlie girlies girls giulia giuseppe gizmo gizmodo gizmos gizzmo gjkbyf gjkysqgbpltw glacier gladiato gladiator gladys
glamour glasgow glasses glenn glitter global globus glock gloria glory glover glow gmoney goalie goat goaway gobears goblin goblue gobucks gocubs godbless goddess godfathe godfather godlike godsmack
godzilla gofast gofish goforit gogators gohome goirish goku gold goldberg golden goldeney goldeneye goldfing goldfish goldie goldstar goldwing golf golfball golfer golfgolf golfgti golfing golfpro
goliath gollum gonavy gone gong gonzales gonzalez gonzo goober good goodboy goodbye goodday goodgirl goodie goodluck goodman goodtime goodyear goofy google gooner goose gopher gordo gordon gore
gorgeous gorilla gotcha goten gotenks goth gotham gothic gotmilk gotohell gotribe govols grace gracie graduate graham gramma granada grand grandam grande grandma grandpa granite granny grant graphics
grateful gratis graves gravity grayson grease great greatone greece greedisgood greedy green greenbay greenday greene greenlantern greenman greens greg gregor gregory gremlin grendel gretchen gretzky
greywolf griffey griffin griffith grimace grin grinch gringo grisha grizzly gromit groove groovy groucho ground groups grout grover grumpy grunt gryphon gsxr gthcbr gthtrfnbgjkt gtnhjdbx gtnhjpfdjlcr
guai guang guardian guess guest guestguest guido guillaum guillerm guiness guinness guitar guitars gumby gundam gunnar gunner gunners gunny gunther gustav gustavo guyver gymnast gypsy habibi hack
hacked hacker hacking haggis haiduong hailey haiphong hair hairball hairy hakr haley halflife halifax hall hallie hallo hallowee halloween hambone hamburg hamilton hamish hamlet hammer hammers hammond
hamper hampton hamster hand handbag handball handsome handyman hang hanhphuc hank hanna hannah hannes hannibal hanoi hanoivietnam hans hansen hansol hansolo hanson hanuman happines happiness happy
happyday happyman harald harbor harcore hard hardball hardcore harder hardon hardone hardrock hardware hardwood hardy harle harlem harley harman harmon harmony harold harper harpoon harrier harriet
harris harrison harry harrypotter hartford harvard harvest harvey hassan hastings hate hatinh hatred hatter hattrick haugiang havana havefun having hawaii hawaiian hawk hawkeye hawkeyes hawkins hawks
hayabusa hayden hayley hazard hd764nw5d7e1vb1 hd764nw5d7e1vbv head health heart hearts heat heater heather heaven heckfy hector hedgehog hedimaptfcor heels heidi heineken heinrich hejsan helen helena
helene helios hell hellas hellboy hellfire hello hellokitty helloo hellos hellsing hellyeah helmet helmut help helper helpme helsinki hemi hemlock hendrix heng henrik henry heocon herbert herbie
hercules here herewego heritage herman hermes heroes herring hershey hesoyam hetfield hethong hewitt hewlett heynow heyyou hfytnrb hidden higgins high highbury highheel highland highlander highlife
highway hiking hilary hill hillary hillbill hilltop hilton hiphop hippie history hitachi hithere hitman hiziad hjccbz hjvfirf hoahong hoanganh hoangminh hoangthi hoangvan hoaphuong hoasen hobbes
hobbit hochiminh hockey hocsinh hoffman hogan hogtied hoilam hokies hola holden hole holein holes holger holiday holidays holla holland hollie hollow holly hollywoo hollywood holmes holycow home
homeboy homemade homepage homer homerj homers homerun homework honda hondacbr hondas honduras honesty honey honeybee honeys hong hongkong honolulu honor hookem hookup hooligan hooper hoops hoosier
hoosiers hooter hootie hoover hooyah hope hopeful hopeless hopkins hopper horace hores horizon horndog hornet hornets horney horse horses horton hotbox hotboy hotdog hotel hotgirl hotgirls hothi
hotlips hotone hotrats hotred hotrod hotshot hotstuff hott hottest hottie hotties houdini hound hounddog house houses houston hovan hover howard howdy howell htubcnhfwbz huai huang hubert hudson huge
hughes hugo hummer humphrey hung hungry hungyen hunt hunte hunter hunting huongly hurley hurrican hurricane husband husker huskers huskies hustler huynhthi huynhvan hydro hyperion hyundai iamgod
iampurehaha2 ibanez ibrahim icarus iceberg icecream icecube icehouse iceland iceman idefix idiot idontkno idontknow idunno iforget iforgot igor iguana ihateyou ijrjkfl iklo ilikeit ilikepie illini
illinois illusion ilove ilovegod iloveme ilovemyfamily iloveu iloveyo iloveyou imagine imation immortal impact impala imperial implants impreza inches incubus india indian indiana indians indigo
infantry inferno infiniti infinity information ingodwetrust ingrid inlove innocent insane insanity insert inside insight insomnia inspiron install installdevic installsqlst instant integra integral
intel intelligence inter interacial intercourse interest international interne internet intrepid intruder inuyasha invest iomega ipo54tj45uy856 ipswich ireland irene irina irinka irish irishka
irishman iriska ironmaiden ironman irving isaac isabel isabell isabella isabelle isaiah iscool iseedeadpeople island islander ismail israel issues istanbul istheman italia italian italiano italy
itisme itsme iuanh iuem ivan ivanov ivanova iverson iwantu jabber jabroni jack jackal jackie jackjack jackoff jackpot jackson jacob jacobs jacques jade jaeger jagger jaguar jaguars jaime jakarta jake
jakejake jamaica james jamesbon jamesbond jamesbond007 jameson jamess jamie jammer jammin jane janelle janet janice janine january japan japanese jared jarhead jarrett jarrod jarvis jasmin jasmine
jason jasper java javelin javier jaybird jayden jayhawk jayhawks jayson jazz jazzman jazzy jean jeanette jeanne jeannie jedi jeep jeeper jeepster jeff jefferso jefferson jeffery jeffrey jehovah jello
jelly jellybea jellybean jenifer jenkins jenn jenna jennaj jennie jennife jennifer jennings jenny jensen jeremiah jeremy jericho jermaine jerome jerry jersey jesper jess jesse jessic jessica jessie
jester jesus jeter jethro jets jetski jetta jewel jewels jewish jezebel jiang jiao jiggaman jill jillian jimbeam jimbo jimbob jimmie jimmy jimmys jing jingle jingles jiong jktxrf jktymrf joan joanna
joanne jocelyn jockey joebob joecool joejoe joel joelle joemama joey johann johanna johannes john johnboy johncena johndeer johndoe johngalt johnjohn johnny johnson joke joker jokers jomama jonas
jonathan jonathon jones jonny jorda jordan jordon jorge jose joseph josephin josephphone7 josh joshu joshua josiah journey joyce jrcfyf jsbach juan juanita jubilee judith judy juggalo jughead juice
juicy jules julia julian juliana julie julien juliet juliette julio julius july jumbo jump jumper june junebug jungle junio junior juniper junk junkie junkmail jupiter jurassic justdoit justi justice
justin justinbieber justine justme justus juventus kaboom kahlua kahuna kaiser kaitlyn kakashi kakashka kaktus kalina kamasutra kamikadze kamikaze kamila kamilla kane kang kangaroo kansas kappa kara
karachi karaoke karate karen karin karina karine karl karma karolina kashmir kasper katana katarina kate katerina katherin katherine kathleen kathryn kathy katie katrin katrina kawasaki kayla kaylee
kayleigh kazantip kcchiefs keegan keenan keeper keepout keisha keith keller kelley kellie kelly kelsey kelvin kendall kendra keng kennedy kenneth kenny kenobi kenshin kent kentucky kenwood kenworth
kermit kernel kerouac kerry kerstin kestrel kevin keyboard keystone keywest kfgjxrf kfhbcf khan khanhhoa khanhlinh khoahoc khoinghiep khongbiet khongbietnua khongco khongcomatkhau khonggi kicker
kidrock kids kiemthe kiengiang kieran kikimora kilroy kimball kimber kimberly kimmie kimngan kimoanh kinder king kingdom kingfish kingking kingkong kingpin kings kingston kinky kipper kirby kirill
kirk kirkland kirsten kirsty kismet kiss kisses kissing kisskiss kissme kissmyas kitchen kiteboy kitkat kitten kittens kittie kitty kittycat kittykat kittys kiwi kjkszpj kjrjvjnbd klaste klaster klaus
kleopatra klingon klizma klondike knickers knicks knight knights knock knockers knopka knuckles kodiak kojak kokomo kolbasa kolobok kolokol komodo kong konstantin kontum kool koolaid kordell korean
korn koroleva korova koshka kosmos kostya kotaku kotenok kramer krasotka kris krishna krissy krista kristen kristi kristian kristin kristina kristine kristy krokodil krolik kronos krusty krypton
krystal ksenia ksusha ktjynsq40147 ktyjxrf kuai kuan kuang kubrick kume kungfu kurt kurtis kyle labrador labtec lacrosse ladder laddie ladies lady ladybug laetitia lagnaf laguna lake lakers lakeside
lakewood lakota lalakers lambda lambert lamdong lamer lamont lananh lance lancelot lancer lancia land lander landmark landon lane lang lansing lantern laocai lapochka laptop lara larisa larissa larkin
larry larsen larson laser laserjet lassie lasvega lasvegas latin latina latinas latino laura laurel lauren laurence laurent laurie lavalamp lawman lawrence lawson lawyer lazarus lback leader leanne
leather leavemealone leaves lebowski ledzep leeann leeds leedsutd lefty legacy legend legion legman legolas legos legs leigh leinad lekker leland lemans lemmein lemon lemonade lemons lena leng lennon
lennox lenny lenochka leon leonard leonardo leonid leopard leopold leroy lesley leslie lespaul lestat lester lethi letmei letmein letsdoit letsgo letter levan lewis lexmark lexus lfitymrf lfybbk
lfybkf lhbjkjubz2957704 lhfrjy lian liang liao libero libertad liberty library lick licker licking lickit lickme lienminh lienminhhuyenthoai lienquan life lifehack lifetime light lighter lighting
lightnin lightning lights lilbit lilian liliana lilith liliya lillian lillie lilly lilwayne limewire limited lincoln linda linden lindros lindsay lindsey line lineage ling link linkin links lion
lionel lionking lions lips lipstick lipton liquid lisa lisalisa listen lister lithium little live liverpoo liverpool living liza lizard lizzard lizzie lizzy ljxtymrf llamas lloyd loaded lobo lobster
lock lockdown locks loco locust locutus logan logger loginlogin logitech loigiai loki lokiloki lokomotiv lola lolipop lollipop lollol lollypop lolol londo london lonely lonesome lonestar lonewolf long
longan longbow longdong longer longhair longhorn longjohn lonnie lonton look looker lookin looking lookout looney loop loose looser lopez lord loren lorena lorenzo loretta lori lorraine loser losers
lost lost4815162342 lottie lotus loud louie louis louise loulou lourdes love love777321777 lovebug loveit loveless lovelife lovelove lovely loveme lover loverboy loverman lovers loveya loveyou loving
lowell lowrider ltkmaby ltybcrf luan luca lucas lucia luciano lucifer lucille luck lucky luckydog luckyone lucy ludmila ludwig luis luke lumber lumina luna lunatic lunchbox lust luther lvbnhbq lynn
lytdybrbdfvgbhf lytghjgtnhjdcr lythi lyvan macaroni macbeth macdaddy machine macintos mack mackie macleod macman macross madagaskar madcat madcow madden maddie maddog madeline madina madison madman
madmax madness madonna madrid maestro mafia magazine magelan magellan magenta maggi maggie maggot magic magical magician magick magicman magnet magneto magnolia magnum magnus magpie magpies mahler
maiden mail mailcreated mailcreated5240 mailman maimai maimaiyeuem maiphuong maison maivang maiyeuem majestic major makaka makaveli makayla makeitso maksim maksimka malachi malaka malaysia malcolm
malibu malice malina malish mallard mallorca mallory mallrats malone mama mamacita mamamia mamapapa mamas mammoth manager manchest manchester mancity mandarin mandingo mandrake mandy manfred mang
manga mango mangos maniac manila mankind mann manning manny manolo manowar manson mantis mantle mantra manu manuel manuela manunited manutd maple maprchem56458 maradona marathon marauder marble
marbles marc marcel marcello marcelo march marcia marcin marcius marco marcos marcus margaret margarit margarita margie margot mari maria mariah mariam marian mariana marianna marianne marie mariel
marijuan marijuana marika marilyn marin marina marinamarina marine mariner mariners marines marino mario marion mariposa marisa marissa marius mariya marjorie mark marker market markie markiz markmark
markus marlboro marlene marley marlin marlon marquis marriage married mars marseill marseille marsha marshal marshall mart martha marti martian martin martina martine martinez martini marty marvel
marvin mary maryann maryjane maryland masamune maserati mash mashka mason massage massimiliano massimo massive maste master mastermind masterp masters matador matchbox mathew matilda matisse matkhau
matkhaucu matkhaucuatoi matkhaumoi matri matrix matt matteo matthe matthew matthews matthias mattie matty mature maureen maurice maurolarastefy maveric maverick maxdog maxell maxi maxim maxima maxime
maximka maximo maximum maximus maxine maxmax maxpower maxwell maxx maxxxx mayday mayhem maynard mazafaka mazda mazdarx mcdonald mckenzie mclaren meadow meagan meat meatball meathead meatloaf mechanic
media medic medical medicine medina medion medusa medved mega megadeth megaman megan megane megatron meggie meghan meier meister melani melanie melina melinda melisa meliss melissa mellon mellow
melody melons melrose melvin member memorex memory memphis menace mendoza meng mental menthol mentor meocon meow meowmeow mephisto mercede mercedes mercer mercury meredith meridian merlin merlot
mermaid mersedes messenger messiah metal metall metallic metallica meteor method metoo metro metroid mets mevabo mevefalkcakk mexican mexico meyeucon miami mian miao michae michael michaela
michaeljackson michaels michal micheal michel michele michell michelle michigan mick mickey micro microlab micron microphone microsof microsoft middle midget midland midnight midnite midway mierda
mighty migue miguel mihail mikael mike mikemike mikey milan milana milano mildred milena miles military milk milkman millenium miller millie million millions millwall milo milton mindy mine minecraft
minecraft123 minemine minerva ming mingus minhanh minhhieu minhkhoi minhquan minhtuan mini minime minimoni ministry minnesot minnie miracle mirage miranda miriam mirror mischief misery misfit misfits
misha mishka misiek missie mission mississi mississippi missouri missy mister mistress misty mitch mitchell mittens mizuno mizzou mobifone mobile model models modelsne modena modern mogwai mohamed
mohammad mohammed mohawk mojo mollie molly mollydog moloko molson momdad mommy momoney momovn monaco monalisa monarch monday mondeo mone money moneyman moneys mongo mongoose monic monica monika
monique monitor monk monke monkey monkeybo monkeyboy monkeys monopoly monroe monster monsters montag montana monte montecar monterey montgom montreal montrose monty moocow mookie moomoo moon moonbeam
moondog mooney moonligh moonlight moonman moonshin moore moose mooses mopar morales mordor more moreno morgan morganstanley morgoth moritz morning moron morpheus morris morrison morrowind mortal
mortalkombat morten mortgage mortimer mortis morton moscow moses moskva motcua mother motherlode mothers motion motley moto motocros motor motorola motown mountain mouse mouser mouses mouth movie
movies mozart msoracle32re msorcloledbr mudvayne mufasa muffin muffy muhammad mulder mullet mulligan multiplelo munch munchkin munich muppet murphy murray murzik musashi muscle muscles mushroom music
musica musical musicman muslim mustafa mustan mustang mustangs mustard mutant mutley mybaby mygirl mykids mylife mylove myname mynameis mypassword myrtle myself myspace mystery mystic mytime myworld
myxworld nachos nadia nadine namaste namdinh nancy nang nanook napalm napoleon napoli napster narnia naruto nascar nassau nastia nasty nastya nastyanastya natali natalia natalie nataly natalya natasha
natchez nate natedogg nathalie nathan nathanie nation national native natural nature naughty nautica nautilus navajo navigator navy navyseal nazgul nbvjatq nebraska necronomicon needforspeed needles
neil nellie nelson nemesis nemrac nemvxyheqdd5oqxyxyzi neng neon neptune nestle nestor netscape network networkingpe neutron nevada never nevermin nevermind nevermore nevets neville newark newbie
newcastl newcastle newlife newman newpassword newport newproject2004 news newton newyear newyork nextel nfnmzyf nfytxrf nghean ngocanh ngocrong ngothi ngovan nguyen nguyenthanh nguyenthi nguyenvan
nguyenvana nguyenvanan nhandan nhanvien nhapmatkhau nhatrang nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123 nhfycajhvths niang niao nice niceguy nicholas nichole nick nickel nicky nico nicol nicola
nicolas nicole night nightcrawler nightmar nightmare nightowl nights nightwin nightwish nike nikita nikitos nikki nikola nikolai nikolas nikolay nimbus nimitz nimrod nina nine nineball nineinch niners
ning ninja ninjas nintendo nipper nipple nipples nirvana nissan nitram nitro nittany nobody noel noelle nofear nokia nokian noles nolimit nomad nomore noname nondriversig none nonenone nong noodle
noodles nookie nopassword norbert normal norman normandy norris north northern norton norway norwich nosferatu nostromo notebook nothing notnow notredam notused nounours nova novell november noway
nthvbyfnjh ntktajy ntktdbpjh ntktdbpjh1994 nuan nuclear nudist nugget nuggets number nurses nursing nutmeg nuts nutter nuttertools nygiants nyjets nylons nymets nympho oakland oakley oaktree oasis
oatmeal obelix oberon obiwan oblivion obsidian ocean oceans ocelot october octopus odessa odyssey office officer offshore ohmygod ohyeah oicu oilers oklahoma oksana olcrackmaster older oldman oleg
olemiss olenka olesya olga olive oliver olivia olivier ollie olympia olympic olympus omar omega onelove onetime onetwo onion onions online onlyme onlyone ontario ontheoutside open opendoor opennow
openup operator ophelia optimist optimus option options opus oracle oral orange oranges orchard orchid oregon oreo orgasm orient original orioles orion orlando oscar osiris oswald othello otis ottawa
otto outback outkast outlaw outside outsider over overlord owen ownage oxford oxygen oyster ozzy pablo pacers pacific pacino pack packard packer packers pacman paco paddle padres page pain paint
paintbal paintball painter painting pajero pakistan palace paladin palermo pallmall palmer palmtree paloma pamela panama panasoni panasonic pancake pancakes pancho panda pandas pandora pang panhead
panic panter pantera panther panthers pants pantyhos panzer paolo papamama paper paperino papers papillon papito paradigm paradise paradox paragon paraklast1974 paramedi paranoid paris park parker
parkour parlament parol parola parrot partner party pasadena pascal passat passcode passes passion passmast passme passord passpass passport passwd passwor password password1234 passwordassword
passwordcuatoi passwordpassword passwords passwordstandard passwort pastor pasword patch patches pathetic pathfind patience patric patrice patrici patricia patrick patrik patriot patriots patrol
patton patty paul paula paulie paulin paulina pauline paulpaul pavel pavement pavilion pavlov paxton payday payton pdtplf peabody peace peach peaches peachy peanut peanuts pearl pearljam pearls
pearson peavey pebble pebbles pecker pedro peekaboo peeper peewee pegasus peggy pelican pencil penelope penetration peng penguin penguins penny pentagon penthous pentium people pepito peppe pepper
peppers pepsi perfect perkins perry persian persik person persona personal pertinant pervert pete peter peterbil peterpan peters peterson petra petrov petrova petunia peugeot peyton pfqwtd27121988
phamthi phamvan phanthi phantom phanvan pharao pharmacy phat pheonix phialpha phil philadelphia philip philippe philips phillies phillip phillips philly phish phoebe phoeni phoenix phone phongban
photo photon photos phpbb phuong phuonglinh phutho phuyen phyllis physics pian piano pianoman piao piazza picard picasso piccolo pickle pickles picks pickup pics picture pictures picturs pierce
piercing pierre pigeon piggy piglet pigpen pikachu pilgrim pillow pilot pinball pineappl pineapple pinetree ping pingpong pinhead pink pinkfloy pinkfloyd pinkie pinky pinnacle pinto pioneer pipeline
piper pippen pippin pippo piramida pirate pirates pisces pistol pistons pitbull pitch pitcher pitchers pixies pizdec pizza pizzahut pizzaman pizzas pjkjnj placebo placid planes planet plasma plastic
plastics platinum plato platon platypus play playa playball player players playing playmate playstat playstation playstation2 playstation3 playtime please pleasure ploppy plumber pluto plymouth pobeda
pocket poetry point pointer poison pokemo pokemon poker poland polaris police polina polish pollux polly polniypizdec polniypizdec0211 polniypizdec1102 polniypizdec110211 polo polopolo polska pompey
poncho pong pontiac pony poochie poodle pooh poohbear pookey pookie pooky pool poontang pooter popcorn popeye popova popper poppy poptart porkchop porsche portal porter portia portland portugal
poseidon positive possum post postal postman potato pothead potter powder powell power powerful powerman powers prague praise prayer preacher precious predator prelude premier premium presario
presiden president presley pressure presto preston pretty pretzel pride priest prime primus prince princes princesa princess pringles printer printing prissy private privet probes prodigy professional
profit program progress project promise property prophecy prophet prospect prosper protect protocol proton prototype proview prowler proxy prozac psycho ptybnxtvgbjy public puck puddin pudding puffin
puffy pufunga pugsley pulsar pumper pumpkin pumpkins punch punisher punk punker punkin punkrock punksnotdead puppet puppies puppy puppydog pupsik purdue purpl purple pushkin puss pussey pussie pussies
pusyy putter puzzle pyon pyramid python q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 qawsed qawsedrf qawsedrftgyh qaz123wsx456 qazqaz qazws qazwsx qazwsx123456 qazwsxed qazwsxedc
qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazwsxqazwsx qazxcv qazxsw qazxswedc qazxswedc123 qazxswedcvfr qazzaq qiang qiao qing qiong qqqq qqqqq qqqwww qqwwee quake quality quan quangbinh quangnam
quangninh quangtri quanhuyen quanly quantri quantrivien quantum quartz quasar quattro quebec queen queenie queens quenmatkhau quentin quest question quick quincy quocbao quochuy quynhanh qwas qwaszx
qwaszxerdfcv qwe123qwe123 qweasd qweasdzx qweasdzxc qweasdzxc123 qwedsa qweqwe qwer qwerasdf qwerasdfzxcv qwert qwertasdfgzxcvb qwerty qwerty123456 qwerty123456789 qwertyasdfgh qwertyu qwertyui
qwertyuio qwertyuiop qwertyuiop10 qwertyuiop12 qwertyuiop123 qwertyuiop12345 qwertyvn qwertyytrewq rabbit rabbits rabota race racecar racer racers racerx rachael rachel rachelle racing radar radeon
radical radio radiohea radiohead raduga rafael rage ragnarok raider raiders railroad rain rainbow rainbows raining rainman rainyday raistlin raleigh ralph rambler rambo ramirez ramjet rammstein ramona
ramones rampage ramrod ramses ramsey ranch rancid randall randolph random randy rang range ranger rangers raphael rapper raptor raquel rascal rasdzv rasmus rasputin rasta rastaman ratboy rated ratman
raven ravens raymond razor razz rbhbkk rctybz reader readers reading ready reagan real reality really realmadrid reaper reason rebecca rebel rebels recall reckless record records recovery redalert
redbaron redbird redbone redbull redcar redd reddevil reddog reddwarf redeye redfish redfox redhat redhead redheads redhot redlight redline redman redneck redone redrose redrum reds redskin redskins
redsox redstar redwine redwing redwings redwood reebok reefer reeves referee reflex reggae reggie regina reginald register reilly reload reloaded remember remingto remote renata renate renato renault
rene renee renegade reng repair report reptile republic requiem rereirf rescue research reserve resident residentevil respect restart retard retire retired revenge review revoluti revolution revolver
rewq reynolds rfgecnf rfhbyf rfhfvtkmrf rfhfylfi rfhnjirf rfnthbyf rfnthbyf1988 rfntymrf rfrfirf rfrnec rfvfcenhf rhbcnbyf rhfcfdbwf rhfcjnrf rhiannon rhino rhinos rhjrjlbk rhonda rhtdtlrj rhubarb
ricard ricardo riccardo rice rich richar richard richards richie richmond rick ricky rico riddle ride rider riders ridge riffraff right rightnow riley rimmer ring ringer ringo ripken ripley ripped
ripper ripple rita ritter river rivera riverrat rivers riversid rjhjkm rjhjktdf rjirfrgbde rjntyjr rjycnfynby road roadking roadrunn roadrunner roadster robbie rober robert roberta roberto roberts
robin robins robinson robocop robot robotech robotics rocco rochelle rock rocker rocket rockets rockford rockhard rockie rockies rockin rocknrol rocknroll rockon rocks rockstar rockwell rocky rodeo
rodman rodney rodrigo rodrigue roger rogers rogue roland rolex roll roller rollin rolling rollins rolltide roma roman romance romano romans romantic romashka romeo romero rommel ronald ronaldinho
ronaldinho10 ronaldo rong ronnie roofer rookie rooney rooster root rootbeer rootroot rosario roscoe rose rosebud rosemary roses rosewood rosie ross roswell rotten rough route rover rovers roxanne roxy
royal royals royalty rtyuehe ruan rubber rubble rubicon ruby rudeboy rudolf rudy rufus rugby rugger rules rulez rulezzz rumble runaway runescape runner running rupert rush ruslan russ russel russell
russia russian rustam rusty rustydog ruth ryan sabbath sabina sabine sable sabres sabrina sacred sadie safari safety sahara saigon saigonvietnam sailboat sailing sailor saint saints sairam saiyan
sakura salamander salami salasana saleen salem sales sally salman salmon salome salomon salope salsa salsero salvador salvatore samanth samantha samara sambo samiam samira samm sammie sammy sammys
samoht sampson samson samsun samsung samtron samuel samurai sanchez sancho sand sander sanders sandie sandiego sandman sandr sandra sandrine sandro sandwich sandy sanford sanfran sanfrancisco sang
sangtao sanity santa santafe santana santiago santos sapper sapphic sapphire sara sarah saratoga sarita sascha sasha sashka saskia sassy sasuke satchmo satellite satisfaction saturday saturn saun
saun24865709 sauron sausage sausages savage savanna savannah savior sawyer sayang scamper scandinavian scania scanner scarface scarlet scarlett schalke schatz scheisse schmidt school schoolgirlie
schumi science scissors scooby scoobydo scoobydoo scooter score scorpio scorpion scotch scotland scott scottie scotty scout scouts scrabble scratch scream screamer screen screw screwy screwyou script
scruffy scuba scully sdicmt7seytn seabee seadoo seagull seahawks sealteam seamus sean searay search seaside season seattle sebastia sebastian sebring second secret secrets secure security sedona
seductive seeker seeking seemnemaailm segblue seinfeld sekret select selena selina seminole semper semperfi senator senators seneca seng senior senna sensei sentinel sentry sephiroth septembe
september serega serena serenity sergbest sergeant sergei sergey sergi sergio series serious serpent sersolution server service services sesame seven sevens severin seymour shado shadow shadows shady
shag shaggy shai shakira shakur shalom shaman shampoo shamrock shamus shan shane shaney shang shanghai shania shanna shannon shanti shao shaolin shark sharks sharky sharon sharp sharpe shasta shauna
shaved shawn shawna shazam shearer sheba sheeba sheena sheep sheepdog shei sheila shelby sheldon shell shelley shells shelly shemale shen sheng shepherd sheridan sheriff sherlock sherman sherri sherry
sherwood shibby shiloh shine shiner shinobi shirley shock shocker shodan shoes shogun shojou shonuf shooter shopper shopping short shorty shot shotgun shou shovel show shower showme showtime shrimp
shuai shuang shui shun shuo shurik shuttle shutup sick sickboy sidekick sidney siemens sierra sigma sigmachi signal silence silent silicon silly silver silverad silvia simba simmons simon simona
simone simons simple simpson simpsons sims sinatra sinbad sinclair singapor singer single sinhvien sinister sinned sinner siobhan sirius sissy sister sisters site sites sithlord sixers sixpack sixty
skate skateboard skater skeeter skibum skidoo skiing skinhead skinner skinny skip skipper skippy skirt skittles skolko skorpion skydive skyhawk skylar skylark skyler skyline skywalke skywalker slacker
slamdunk slammer slapper slappy slapshot slash slater slave slavik slayer sleep sleeper sleepy slick slider slim slimshad slimshady slinky slipknot slippery sliver slonik sloppy slowhand slugger
sluggo smackdow smackdown small smart smashing smeghead smegma smelly smile smiles smiley smirnoff smirnov smith smithers smiths smitty smoke smoker smokes smokey smokie smokin smoking smooth smoothie
smother smudge smurf smut snake snakes snapon snapper snapple snappy snatch sneakers sneaky snicker snickers sniffing sniper snooker snoop snoopdog snoopy snow snowball snowbird snowboar snowboard
snowflak snowman snuffy snuggles sobaka socce soccer socks socrates soctrang sofia softail softball softtail software sojdlg123aljg sokhoahoc sokhoahoccongnghe solace solaris soldat soldier soleil
solitude solnce solo solomon solution some someday someone somerset somethin something sommer sonata song sonia sonic sonics sonla sonnenschein sonny sonoma sonora sontung sontungmtp sony sonyericsson
sonysony sooner sooners sophi sophia sophie soprano sopranos soul soulmate sound source south southern southpar southpark southpaw sowhat space spaceman spam spanish spank spanker spanking spankme
spanks spanky spanner spark sparkle sparkles sparks sparky sparrow sparta spartak spartan spartans spawn speaker speakers spears special specialinsta specialk spectre spectrum speed speedo speedway
speedy spence spencer sperma sphinx spice spider spiderma spiderman spidey spiffy spike spiker spikes spikey spinner spiral spirit spitfire splash spleen spliff splinter spock spoiled sponge spongebo
spongebob spooge spook spooky spoon spoons sport sporting sports sporty spot spotty spread spring springer springs sprint sprinter sprite sprocket sprout spud spunk spunky spurs sputnik spyder sqdwfe
squall square squash squeak squeeze squirrel squirt srinivas stacey stacie stacy stafford stalin stalker stallion stan standard standby stanford stang stanislav stanley stanton staples star starbuck
starcraf starcraft stardust starfire starfish stargate starligh starman starr stars starship starstar start starter startrek starwar starwars stasik state static station status stayout stealth steam
steaua steel steele steeler steelers stefan stefanie stefano steffen steffi stella stellar stepan steph stephan stephane stephani stephanie stephen stephens stereo sterlin sterling stern sterva steve
steven stevens stevie stewart stick stickdaddy77 stickman sticks sticky stiffy stigmata stiletto stimpy sting stinger stingray stinker stinky stinkyfinger stitch stock stocking stocks stockton stolen
stone stonecol stonecold stoned stoner stones stonewal stoney stop stoppedby storage store stories storm storms stormy straight strange stranger strap stratfor stratocaster stratus strawber strawberry
stream streaming street streets strelok strength stress stretch strider strife strike striker string strip stripper stroke stroker strong stryker stuart stubby stud student studio studly studman stuff
stumpy stunner stupid style styles stylus suan subaru sublime submit suburban subway subzero success suede sugar suicide sullivan sultan summe summer summers summit sundance sunday sundevil sunfire
sunflowe sunflower sunlight sunny sunnyday sunrise sunset sunshin sunshine super superadmin superb superfly superior superma superman supernatural supernov supernova supersonic supersta superstar
superuser support supra supreme surf surfer surfing surgery surprise surveyor survivor susan susana susanna susanne sushi suslik sutton suzanne suzuki sveta svetik svetlana svoboda swallow sweden
swedish sweeps sweet sweetheart sweetie sweetnes sweetness sweetpea sweets sweety swimmer swimming swinger swingers swinging switch swoosh sword swordfis swordfish swords sydney sylveste sylvia sylvie
syncmaster synergy syracuse system systemofadown systems syzygy tabasco tabatha tabitha taco tacobell tacoma tadpole taekwondo taffy taichi taipan talbot talisman talk talks talon tamara tamerlan
tammy tampabay tang tango tank tanker tanner tantra tanya tara tarakan tardis target tarheel tarheels tarpon tarzan tasha tasty tatarin tatiana tattoo tatyana taurus taxman taylo taylor tayninh tazman
tazmania tazz tbird tbone tdutybq tdutybz teacher team tech techcombank technics techno teddy teddybea teddybear teen teenage teens tekken telefon telephon telephone temp tempest templar temple
temppassword tenchi tender teng tennesse tennis tequier tequila terefon teresa terminal terminat terminator termite terra terrapin terrell terrier terry tessie test tester testing testtest testuser
tetnguyendan tetris tetsuo tetvietnam texas thaibinh thailand thanatos thanhcong thanhhoa thanhhoai thanhhuyen thanhphohochiminh thanhtruc thanhtung thanks thankyou theater theatre thebear thebeast
thebest theboss thecakeisalie thecat thecrow thecure thedog thedon thedoors thedude theend theforce thegame thegreat their thekid theking thelma theman theodore theone thepassword therapy there
theresa therock these thesims thewho thienthan thierry thing things think thirteen this thisisit thoiheo thoma thomas thompson thor thrasher three threesom throat thuathien thuduc thuglife thuhuong
thumb thumbs thumper thunder thunderb thursday thuthuy thutrang thuyduong thuylinh tiamat tian tiao tiberius tiburon ticket ticketmaster tickle tickler ticklish tiengiang tiffany tiger tigercat tigers
tigge tigger tight tights timber time timeout times timmy timosha timothy tina ting tinhban tinhdoi tinhyeu tinker tinkerbe tinkerbell tinman tintin tiny tipper titan titanic titanium titans titleist
titman tkbpfdtnf toast toaster tobias toby tobydog today todd toejam toffee together toikhongbiet toilet toiyeulaptrinh toiyeuvietnam tokiohotel toledo tolkien tomahawk tomas tomato tomcat tommie
tommy tommyboy tomorrow tomtom tong tongue tonight tony toocool tool toolbox toolman toomuch toon toonarmy tootie tootsie topcat topdog topgun tophat topher topolino topper toriamos torino tornado
toronto torres tortoise toshiba tosser total totoro tottenha tottenham touching tower towers town toyota trace tracer tracey track tracker tractor tracy trader traffic trailer train trainer training
trains traktor tralala trample trance tranny trans transam transfer transformers transit translator tranthi tranvan trapper trash trauma travel traveler travinh travis treasure treble trebor tree
treefrog trees treetop trek trenton trevor trfnthbyf trial triangle tribal tribble tricia trick tricky trident trigger trigun trinidad trinitro trinitron trinity trip triple tripleh triplex tripod
tripper trisha tristan triton triumph trixie trojan trojans troll trombone trooper tropical trouble trout troy truck trucker trucking trucks trueblue truelove truman trumpet trunks truonghoc trust
trustme trustno truth tsunami tuan tuananh tucker tucson tuesday tujhrf tulips tuna tunafish tundra tuning tupac turbo turbos turkey turner turnip turtle turtles tuscl tuxedo tweety twelve twenty
twiggy twilight twinkie twinkle twins twist twisted twister tycoon tyler typhoon tyrone tyson ufkbyf ukraine ultima ultimate ultra ulysses umbrella umpire unbelievable undead underdog underground
undertak undertaker unicorn union unique united universa universal universe university unknown unlock unreal uptown upyours uranus ursula usarmy user username useruser usmarine usmc usnavy utopia
uyban uybannhandan vacation vader vadim vagabond valencia valentin valentina valentine valera valeri valeria valerie valeriya valery valhalla valkyrie valley vampir vampire vampires vancouve vanessa
vanguard vanhalen vanilla vanphong vantage vanyarespekt varvara vasilisa vaughn vauxhall vbkfirf vector vectra vedder vegas vegeta vegitta vegitto vehpbr velocity velvet vendetta venera venice venom
ventura venture venus vera verbatim verena veritas verizon vermont vernon verona veronica veronika versace vertigo vette vfczyz vfhbyf vfhbyfvfhbyf vfhecz vfhufhbnf vfibyf vfitymrf vfksirf vfndtq
vfntvfnbrf vfrcbv vfrcbvrf vfrcbvvfrcbv vfvekz vfvfgfgf vfvfvskfhfve vfvjxrf viagra vickie vicky victor victori victoria victory video videos vides vienna vietanh vietcombank vietinbank vietnam
vietnamvodich viettel viewsoni viewsonic viking vikings viktor viktoria viktoriya villa village vinaphone vincent vincenzo vinhlong vinnie vintage violet violetta violin viper vipergts vipers virago
virgil virtual virus visa vision visitor visual vitalik vitamin vivian vjcrdf vjkjrj vjqgfhjkm vkontakte vlad vladik vladimir vladimirovna vladislav vochong vodka volam volamtruyenky volcano volcom
volkov volkswag volley volleyba volleyball volume volvo voodoo vortex vothi vovan voyager voyeu voyeur vqsablpzla vsegda vsjasnel vulcan vungtau waffle wagner waiting waldo walker wallace wallet
walleye wally walmart walnut walrus walter walton wanderer wang wannabe wanrltw wanted wapbbs warcraft wareagle warez warhamme warhammer warhammer40k warlock warlord warner warning warren warrior
warriors warthog warwick wasabi washburn washingt washington wasser wassup wasted watch watcher water waterboy waterfal waterloo waterman waters waterski watford watson wave wayne wazzkaprivet wazzup
wdtnjxtr wealth weare wearing weasel weather weaver webber webhompas webmaste webmaster websolutions websolutionssu webster webuivalidat wedding wednesday weed weekend weezer weihnachtsbau
weihnachtsbaum weiner weird welcom welcome welder welkom weller wendy weng werder werdna werewolf werner wesley west western westham weston westside westwood wetter whales what whatever whatsup
whatthe whatup whatwhat wheeler wheels whiplash whiskers whiskey whisky whisper whistler white whiteboy whiteout whitesox whitey whitney whocares whoknows whosyourdaddy whynot wibble wicked widget
wifey wilbur wild wildbill wildcard wildcat wildcats wilder wildfire wildman wildone wildwood will willard willem willia william williams willie willis willow willy wilson wind windmill window windows
windsor windsurf winger wingman wingnut wings winner winners winnie winona winston winter wireless wisdom wiseguy wishbone wives wizard wizards wolf wolfen wolfgang wolfie wolfman wolfpac wolfpack
wolverin wolverine wolves womam woman womans wombat women wonder wonderboy wonderfu wonderful wood woodie woodland woodman woodstoc woody woofer woofwoof woohoo wookie word wordup work worker working
workout world worm wormix worthy wraith wrangler wrench wrestle wrestler wrestlin wrestling wright wrinkle writer wutang wxcvbn wyoming xanadu xander xantia xaphuong xavier xbox xerxes xfiles xian
xiang xiao xinchao xinchaovietnam xing xiong xtreme xuan xxxp455w0rd5 xxxxxx yamaha yamahar yamato yang yankee yankees yasmin ybrbnf ybrjkfq yeah yeahbaby yellow yessir yeuanh yeuem yeuemmaimai
yeuemnhieu yeunuocviet yfcntyf yfcntymrf yfnfif yfnfkb yfnfkmz ying yinyang yjdsqgfhjkm yoda yogibear yolanda yomama yong yosemite youknow young yourmom youtube yoyoma yuan yugioh yummy yvette yvonne
yzerman z1x2c3v4b5n6 z1x2c3v4b5n6m7 zach zachary zack zalovn zalupa zander zang zanzibar zaphod zappa zapper zaq12wsxcde3 zaq1xsw2cde3 zaqwsx zaqwsxcde zaqwsxcderfv zaqxsw zaqxswcde zaraza zarina
zasada zcfvfzkexifz zelda zeng zenith zephyr zeppelin zero zerocool zerozero zeus zhai zhang zhao zhei zheng zhjckfd zhong zhou zhuai zhuang zhui zhun zhuo zidane ziggy zigzag zildjian zimmer zingme
zingmevn zipper zippo zippy zodiac zoloto zombie zone zong zoomzoom zorro zqjphsyf6ctifgu zuan zulu zurich zvezda zxasqw zxcasd zxcasdqwe zxcasdqwe123 zxcv zxcvb zxcvbn zxcvbn123456 zxcvbnm
zxcvbnm123456789 zxcvbnmmnbvcxz zyjxrf zzzxxx
`
    .trim()
    .split(/\s+/),
);
