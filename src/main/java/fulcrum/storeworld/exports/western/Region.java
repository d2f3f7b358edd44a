package fulcrum.storeworld.exports.western;

import java.util.ArrayList;
import java.util.List;

/// A state of the United States with one of its towns, so that an address looks like one.
public record Region(String code, String name, String city, String zip) {

    private static final List<Region> ALL = read();

    /// The region of an index that may be larger than there are regions.
    public static Region of(int index) {
        return ALL.get(Math.floorMod(index, ALL.size()));
    }

    private static List<Region> read() {
        var regions = new ArrayList<Region>();
        for (var line : LINES.lines().toList()) {
            var cells = line.split(",", -1);
            regions.add(new Region(cells[0], cells[1], cells[2], cells[3]));
        }
        return List.copyOf(regions);
    }

    /// The most populous first.
    private static final String LINES =
            """
            CA,California,Fresno,93701
            TX,Texas,Waco,76701
            FL,Florida,Tampa,33602
            NY,New York,Albany,12207
            PA,Pennsylvania,Erie,16501
            IL,Illinois,Peoria,61602
            OH,Ohio,Dayton,45402
            GA,Georgia,Macon,31201
            NC,North Carolina,Durham,27701
            MI,Michigan,Lansing,48933
            NJ,New Jersey,Trenton,08608
            VA,Virginia,Norfolk,23510
            WA,Washington,Spokane,99201
            AZ,Arizona,Tucson,85701
            TN,Tennessee,Memphis,38103
            MA,Massachusetts,Salem,01970
            IN,Indiana,Gary,46402
            MO,Missouri,Columbia,65201
            MD,Maryland,Annapolis,21401
            WI,Wisconsin,Madison,53703
            CO,Colorado,Boulder,80302
            MN,Minnesota,Duluth,55802
            SC,South Carolina,Charleston,29401
            AL,Alabama,Mobile,36602
            LA,Louisiana,Monroe,71201
            KY,Kentucky,Lexington,40507
            OR,Oregon,Salem,97301
            OK,Oklahoma,Tulsa,74103
            CT,Connecticut,Hartford,06103
            UT,Utah,Provo,84601
            IA,Iowa,Ames,50010
            NV,Nevada,Reno,89501
            AR,Arkansas,Little Rock,72201
            MS,Mississippi,Jackson,39201
            KS,Kansas,Topeka,66603
            NM,New Mexico,Santa Fe,87501
            NE,Nebraska,Omaha,68102
            ID,Idaho,Boise,83702
            WV,West Virginia,Charleston,25301
            HI,Hawaii,Hilo,96720
            NH,New Hampshire,Nashua,03060
            ME,Maine,Portland,04101
            RI,Rhode Island,Newport,02840
            MT,Montana,Helena,59601
            DE,Delaware,Dover,19901
            SD,South Dakota,Rapid City,57701
            ND,North Dakota,Fargo,58102
            AK,Alaska,Juneau,99801
            DC,District of Columbia,Washington,20001
            VT,Vermont,Burlington,05401
            WY,Wyoming,Casper,82601
            """;
}
