# Lists scanners, or scans with one; told through the surroundings what to do:
#   SCAN_DO      list or take
#   SCAN_DEVICE  the identity of the device
#   SCAN_WAY     flat or feed
#   SCAN_DOTS    dots per inch
#   SCAN_FOLDER  where pages are put
# Says, tab between the parts: device WAY ID NAME, page PATH, refused HRESULT WORDS.
# Single quotes only: the text is handed to PowerShell as an argument.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$jpeg = '{B96B3CAE-0728-11D3-9D7B-0000F81EF32E}'
$tab = [string][char]9

function Say { [Console]::Out.WriteLine(($args -join $tab)); [Console]::Out.Flush() }

function Find($properties, $id) {
  foreach ($one in $properties) { if ($one.PropertyID -eq $id) { return $one } }
}

function Wish($properties, $id, $value) {
  # Drivers differ in what they let themselves be told; what one does not know stays as it is.
  try { $found = Find $properties $id; if ($found) { $found.Value = $value } } catch { }
}

function List($infos) {
  foreach ($info in $infos) {
    if ($info.Type -ne 1) { continue }
    $name = $info.DeviceID
    foreach ($one in $info.Properties) { if ($one.Name -eq 'Name') { $name = $one.Value } }
    $can = 2
    try { $found = Find $info.Connect().Properties 3086; if ($found) { $can = $found.Value } } catch { }
    if (($can -band 2) -or -not ($can -band 1)) { Say 'device' 'flat' $info.DeviceID $name }
    if ($can -band 1) { Say 'device' 'feed' $info.DeviceID $name }
  }
}

function AsJpeg($image) {
  if ($image.FormatID -eq $jpeg) { return $image }
  $work = New-Object -ComObject WIA.ImageProcess
  $work.Filters.Add($work.FilterInfos.Item('Convert').FilterID)
  foreach ($one in $work.Filters.Item(1).Properties) {
    if ($one.Name -eq 'FormatID') { $one.Value = $jpeg }
    if ($one.Name -eq 'Quality') { $one.Value = 85 }
  }
  return $work.Apply($image)
}

function Take($infos) {
  $info = $null
  foreach ($one in $infos) { if ($one.DeviceID -eq $env:SCAN_DEVICE) { $info = $one } }
  if (-not $info) { Say 'refused' '80210015' ''; return }
  $device = $info.Connect()
  $feed = $env:SCAN_WAY -eq 'feed'
  if ($feed) { Wish $device.Properties 3088 1 } else { Wish $device.Properties 3088 2 }
  Wish $device.Properties 3096 1
  $item = $device.Items.Item(1)
  Wish $item.Properties 6146 1
  Wish $item.Properties 6147 ([int]$env:SCAN_DOTS)
  Wish $item.Properties 6148 ([int]$env:SCAN_DOTS)
  $number = 0
  do {
    $image = AsJpeg $item.Transfer()
    $number += 1
    $path = Join-Path $env:SCAN_FOLDER ([string]$number + '.jpg')
    $image.SaveFile($path)
    Say 'page' $path
  } while ($feed)
}

try {
  $infos = (New-Object -ComObject WIA.DeviceManager).DeviceInfos
  if ($env:SCAN_DO -eq 'list') { List $infos } else { Take $infos }
} catch {
  $cause = $_.Exception.GetBaseException()
  Say 'refused' ('{0:X8}' -f $cause.HResult) (($cause.Message -split '[\r\n\t]+') -join ' ')
}
