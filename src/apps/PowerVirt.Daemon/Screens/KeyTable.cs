using System.Globalization;

namespace PowerVirt.Daemon.Screens;

/// <summary>What the keys of a keyboard are called where their codes do not follow from each other.</summary>
internal static class KeyTable
{
    /// <summary>Linux's codes are written as its header has them; all others are hexadecimal.</summary>
    private static readonly KeySet[] Columns =
        [KeySet.Qnum, KeySet.Linux, KeySet.Set2, KeySet.Set3, KeySet.Usb, KeySet.Mac, KeySet.Windows];

    /// <summary>
    /// A name for us; QEMU's number, which is the first set's code with 80 added where that begins with e0;
    /// KEY_* of Linux's input-event-codes.h; the second and third set of IBM's PS/2 keyboards (those of modern keys as
    /// Linux's atkbd.c reads them); usages of the keyboard page of USB's HID Usage Tables (from e8 on as Linux reads them);
    /// kVK_* of Apple's Events.h; VK_* of Microsoft's winuser.h.
    /// </summary>
    private const string Keys =
        """
        esc              01    1  76    08  29    35  1b
        1                02    2  16    16  1e    12  31
        2                03    3  1e    1e  1f    13  32
        3                04    4  26    26  20    14  33
        4                05    5  25    25  21    15  34
        5                06    6  2e    2e  22    17  35
        6                07    7  36    36  23    16  36
        7                08    8  3d    3d  24    1a  37
        8                09    9  3e    3e  25    1c  38
        9                0a   10  46    46  26    19  39
        0                0b   11  45    45  27    1d  30
        minus            0c   12  4e    4e  2d    1b  bd
        equal            0d   13  55    55  2e    18  bb
        backspace        0e   14  66    66  2a    33  08
        tab              0f   15  0d    0d  2b    30  09
        q                10   16  15    15  14    0c  51
        w                11   17  1d    1d  1a    0d  57
        e                12   18  24    24  08    0e  45
        r                13   19  2d    2d  15    0f  52
        t                14   20  2c    2c  17    11  54
        y                15   21  35    35  1c    10  59
        u                16   22  3c    3c  18    20  55
        i                17   23  43    43  0c    22  49
        o                18   24  44    44  12    1f  4f
        p                19   25  4d    4d  13    23  50
        leftbrace        1a   26  54    54  2f    21  db
        rightbrace       1b   27  5b    5b  30    1e  dd
        enter            1c   28  5a    5a  28    24  0d
        leftctrl         1d   29  14    11  e0    3b  a2,11
        a                1e   30  1c    1c  04    00  41
        s                1f   31  1b    1b  16    01  53
        d                20   32  23    23  07    02  44
        f                21   33  2b    2b  09    03  46
        g                22   34  34    34  0a    05  47
        h                23   35  33    33  0b    04  48
        j                24   36  3b    3b  0d    26  4a
        k                25   37  42    42  0e    28  4b
        l                26   38  4b    4b  0f    25  4c
        semicolon        27   39  4c    4c  33    29  ba
        apostrophe       28   40  52    52  34    27  de
        grave            29   41  0e    0e  35    32  c0
        leftshift        2a   42  12    12  e1    38  a0,10
        backslash        2b   43  5d    5c  31,32 2a  dc
        z                2c   44  1a    1a  1d    06  5a
        x                2d   45  22    22  1b    07  58
        c                2e   46  21    21  06    08  43
        v                2f   47  2a    2a  19    09  56
        b                30   48  32    32  05    0b  42
        n                31   49  31    31  11    2d  4e
        m                32   50  3a    3a  10    2e  4d
        comma            33   51  41    41  36    2b  bc
        dot              34   52  49    49  37    2f  be
        slash            35   53  4a    4a  38    2c  bf
        rightshift       36   54  59    59  e5    3c  a1
        kpasterisk       37   55  7c    7e  55    43  6a
        leftalt          38   56  11    19  e2    3a  a4,12
        space            39   57  29    29  2c    31  20
        capslock         3a   58  58    14  39    39  14
        f1               3b   59  05    07  3a    7a  70
        f2               3c   60  06    0f  3b    78  71
        f3               3d   61  04    17  3c    63  72
        f4               3e   62  0c    1f  3d    76  73
        f5               3f   63  03    27  3e    60  74
        f6               40   64  0b    2f  3f    61  75
        f7               41   65  83    37  40    62  76
        f8               42   66  0a    3f  41    64  77
        f9               43   67  01    47  42    65  78
        f10              44   68  09    4f  43    6d  79
        numlock          45   69  77    76  53    47  90
        scrolllock       46   70  7e    5f  47    -   91
        kp7              47   71  6c    6c  5f    59  67
        kp8              48   72  75    75  60    5b  68
        kp9              49   73  7d    7d  61    5c  69
        kpminus          4a   74  7b    84  56    4e  6d
        kp4              4b   75  6b    6b  5c    56  64
        kp5              4c   76  73    73  5d    57  65
        kp6              4d   77  74    74  5e    58  66
        kpplus           4e   78  79    7c  57    45  6b
        kp1              4f   79  69    69  59    53  61
        kp2              50   80  72    72  5a    54  62
        kp3              51   81  7a    7a  5b    55  63
        kp0              52   82  70    70  62    52  60
        kpdot            53   83  71    71  63    41  6e
        sysrq            54   99  84,7f 57  46    -   2c
        f16              55  186  -     82  6b    6a  7f
        102nd            56   86  61    13  64    0a  e2
        f11              57   87  78    56  44    67  7a
        f12              58   88  07    5e  45    6f  7b
        kpequal          59  117  0f    -   67    51  -
        f20              5a  190  -     -   6f    5a  83
        kpjpcomma        5c   95  27    -   8c    5f  -
        f13              5d  183  2f    7f  68    69  7c
        f14              5e  184  37    80  69    6b  7d
        f15              5f  185  3f    81  6a    71  7e
        open             64  134  -     20  74    -   -
        paste            65  135  -     28  7d    -   -
        f23              6d  193  -     -   72    -   86
        f24              6f  194  -     -   73    -   87
        katakanahiragana 70   93  13    87  88    -   -
        hanja            71  123  -     -   91    66  19
        hangeul          72  122  -     -   90    68  -
        ro               73   89  51    -   87    5e  -
        f21              74  191  -     -   70    -   84
        zenkakuhankaku   76   85  5f    -   94    -   -
        hiragana         77   91  62    -   93    -   -
        katakana         78   90  63    -   92    -   15
        henkan           79   92  64    86  8a    -   1c
        muhenkan         7b   94  67    85  8b    -   1d
        yen              7d  124  6a    5d  89    5d  -
        kpcomma          7e  121  6d    -   85    -   6c
        f17              83  187  -     83  6c    40  80
        f19              84  189  -     -   6e    50  82
        again            85  129  -     0b  79    -   -
        props            86  130  -     0c  -     -   -
        undo             87  131  -     10  7a    -   -
        front            8c  132  -     -   77    -   -
        previoussong     90  165  e015  94  ea    -   b1
        nextsong         99  163  e04d  93  eb    -   b0
        kpenter          9c   96  e05a  79  58    4c  -
        rightctrl        9d   97  e014  58  e4    3e  a3
        menu             9e  139  -     91  76    -   -
        mute             a0  113  e023  9c  7f,ef 4a  ad
        calc             a1  140  e02b  a3  fb    -   b7
        playpause        a2  164  e034  -   e8    -   b3
        stopcd           a4  166  e03b  98  e9    -   b2
        volumedown       ae  114  e021  9d  81,ee 49  ae
        volumeup         b0  115  e032  95  80,ed 48  af
        homepage         b2  172  e03a  97  -     -   ac
        kpslash          b5   98  e04a  77  54    4b  6f
        rightalt         b8  100  e011  39  e6    3d  a5
        cut              bc  137  -     38  7b    -   -
        find             c1  136  -     30  7e,f4 -   -
        pause            c6  119  e077  62  48    -   13
        home             c7  102  e06c  6e  4a    73  24
        up               c8  103  e075  63  52    7e  26
        pageup           c9  104  e07d  6f  4b    74  21
        left             cb  105  e06b  61  50    7b  25
        right            cd  106  e074  6a  4f    7c  27
        end              cf  107  e069  65  4d    77  23
        down             d0  108  e072  60  51    7d  28
        pagedown         d1  109  e07a  6d  4e    79  22
        insert           d2  110  e070  67  49    -   2d
        delete           d3  111  e071  64  4c    75  2e
        leftmeta         db  125  e01f  8b  e3    37  5b
        rightmeta        dc  126  e027  8c  e7    36  5c
        compose          dd  127  e02f  8d  65    6e  5d
        power            de  116  e037  -   66    -   -
        sleep            df  142  e03f  -   f8    -   5f
        wakeup           e3  143  e05e  -   -     -   -
        search           e5  217  e010  -   -     -   aa
        bookmarks        e6  156  e018  -   -     -   ab
        refresh          e7  173  e020  -   fa    -   a8
        stop             e8  128  e028  0a  78,f3 -   a9
        forward          e9  159  e030  -   f2    -   a7
        back             ea  158  e038  -   f1    -   a6
        computer         eb  157  e040  -   -     -   b6
        mail             ec  155  e048  -   -     -   b4
        media            ed  226  e050  -   -     -   b5
        help             f5  138  -     09  75    72  2f
        f18              f7  188  -     -   6d    4f  81
        copy             f8  133  -     18  7c    -   -
        f22              f9  192  -     -   71    -   85
        """;

    private static readonly Dictionary<(KeySet Set, uint Code), uint> Numbers =
        Read().ToDictionary(entry => (entry.Set, entry.Code), entry => entry.Number);

    /// <summary>QEMU's number of the key that has a code in a set; null where none has.</summary>
    public static uint? Find(KeySet set, uint code) => Numbers.TryGetValue((set, code), out var number) ? number : null;

    private static IEnumerable<(KeySet Set, uint Code, uint Number)> Read()
    {
        foreach (var line in Keys.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            var number = Code(KeySet.Qnum, words[0]);
            for (var i = 1; i < Columns.Length; i++)
                foreach (var word in words[i].Split(','))
                    if (word != "-") yield return (Columns[i], Code(Columns[i], word), number);
        }
    }

    private static uint Code(KeySet set, string word) => uint.Parse(
        word, set == KeySet.Linux ? NumberStyles.None : NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
